package vn.hocvuso.lrsbridge.certification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** Signs the sample certificate with a security module's key and prints it; for {@link Pkcs11SignerTest}. */
final class SignsByModule {
    private SignsByModule() {}

    public static void main(String... arguments) {
        Pkcs11Signer signer = Pkcs11Signer.open(
                SampleIssuer.DID,
                new Pkcs11Signer.Place(Path.of(arguments[0]), arguments[1]),
                arguments[2].toCharArray());
        byte[] credential = CredentialJson.bytes(OpenBadge.issue(SampleIssuer.facts(), signer, SampleIssuer.NOW));
        System.out.println(new String(credential, StandardCharsets.UTF_8));
    }
}

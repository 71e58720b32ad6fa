package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.Cryptosuite;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.IssuerVoice;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.verifying.Tampering;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;

/**
 * The second signer, on a security module in software: SoftHSM2. Runs the signing in a Java of its own, because the
 * module reads its settings from the environment. Skipped where the module is not installed.
 */
class Pkcs11SignerTest {
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @BeforeAll
    static void aTokenWithAKey() throws Exception {
        Optional<Path> library = LIBRARIES.stream().filter(Files::exists).findFirst();
        Programs.need("softhsm2-util", "softhsm2");
        Programs.need(library.isPresent(), "softhsm2 (libsofthsm2.so)");
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "lrs", "--pin", "1234", "--so-pin", "5678");
        Files.writeString(
                folder.resolve("pkcs11.cfg"),
                "name = SoftHSM\nlibrary = " + library.get() + "\nslotListIndex = 0\n"
                        + "attributes(generate, CKO_PRIVATE_KEY, *) = {\n"
                        + "  CKA_EXTRACTABLE = false\n  CKA_SENSITIVE = true\n}\n");
        run(
                java("keytool"),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                "credential",
                "-dname",
                "CN=credential",
                "-validity",
                "36500",
                "-storetype",
                "PKCS11",
                "-storepass",
                "1234",
                "-addprovider",
                "SunPKCS11",
                "-providerarg",
                folder.resolve("pkcs11.cfg").toString());
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as("%s: %s", String.join(" ", command), said)
                .isTrue();
        return said;
    }

    private static String sign(String alias, String pin) throws IOException, InterruptedException {
        return run(
                java("java"),
                "-cp",
                System.getProperty("java.class.path"),
                SignsByModule.class.getName(),
                folder.resolve("pkcs11.cfg").toString(),
                alias,
                pin);
    }

    @Test
    void aCertificateOfASecurityModuleCarriesBothProofsAndTheyHold() throws Exception {
        String said = sign("credential", "1234");
        JsonObject credential =
                CredentialJson.parse(said.substring(said.indexOf('{')).strip().getBytes(StandardCharsets.UTF_8));
        List<JsonValue> proofs = CredentialJson.values(credential, "proof");

        assertThat(proofs)
                .extracting(proof -> proof.asJsonObject().getString("cryptosuite"))
                .containsExactly("ecdsa-rdfc-2019", "ecdsa-jcs-2019");
        assertThat(CredentialJson.text(proofs.get(0).asJsonObject(), "verificationMethod"))
                .get()
                .asString()
                .startsWith(SampleIssuer.DID + "#zDna");
        assertThat(DataIntegrity.verify(credential, Pkcs11SignerTest::keyIn))
                .extracting(DataIntegrity.ProofCheck::found)
                .containsExactly(Found.HOLDS, Found.HOLDS);
        for (byte[] changed : Tampering.of(credential).values()) {
            assertThat(DataIntegrity.verify(CredentialJson.parse(changed), Pkcs11SignerTest::keyIn))
                    .extracting(DataIntegrity.ProofCheck::found)
                    .containsExactly(Found.BROKEN, Found.BROKEN);
        }
    }

    @Test
    void theMaintainedJavaScriptImplementationFindsThatBothItsProofsHoldAndThatEveryChangedLetterBreaksThem()
            throws Exception {
        JavaScriptVerifier.install();
        String said = sign("credential", "1234");
        byte[] signed = said.substring(said.indexOf('{')).strip().getBytes(StandardCharsets.UTF_8);
        List<byte[]> all = new ArrayList<>(List.of(signed));
        all.addAll(Tampering.of(CredentialJson.parse(signed)).values());
        all.add(Tampering.proofValues(CredentialJson.parse(signed)));
        List<JsonObject> answers = JavaScriptVerifier.judged(documentOf(signed), SampleIssuer.statusList(), all)
                .getValuesAs(JsonObject.class);

        assertThat(answers.get(0).toString())
                .isEqualTo("{\"ecdsa-rdfc-2019\":true,\"ecdsa-jcs-2019\":true,\"set\":true,\"status\":\"valid\"}");
        assertThat(answers.subList(1, answers.size())).hasSizeGreaterThan(8).allSatisfy(answer -> {
            assertThat(answer.getBoolean("ecdsa-rdfc-2019")).isFalse();
            assertThat(answer.getBoolean("ecdsa-jcs-2019")).isFalse();
        });
    }

    /** The issuer's document with the module's key beside the one that signs status lists. */
    private static JsonObject documentOf(byte[] signed) {
        JsonObject proof = CredentialJson.values(CredentialJson.parse(signed), "proof")
                .get(0)
                .asJsonObject();
        Multikey module = keyIn(CredentialJson.text(proof, "verificationMethod").orElseThrow())
                .orElseThrow();
        return new DidDocument(
                        SampleIssuer.DID,
                        List.of(
                                new DidDocument.Key(SampleIssuer.SIGNER.publicKey(), true),
                                new DidDocument.Key(module, true)))
                .toJson();
    }

    private static Optional<Multikey> keyIn(String method) {
        return Optional.of(new Multikey(method.substring(method.indexOf('#') + 1)));
    }

    @Test
    void theDidDocumentListsAKeyOfEitherKind() throws Exception {
        String said = sign("credential", "1234");
        JsonObject credential =
                CredentialJson.parse(said.substring(said.indexOf('{')).strip().getBytes(StandardCharsets.UTF_8));
        JsonObject document = documentOf(CredentialJson.bytes(credential));

        IssuerVoice voice = IssuerVoice.of(credential, did -> Optional.of(document));
        assertThat(voice.signed(Cryptosuite.EDDSA_RDFC_2022)).isEqualTo(VerificationReport.Outcome.PASSED);
        assertThat(voice.signed(Cryptosuite.EDDSA_JCS_2022)).isEqualTo(VerificationReport.Outcome.PASSED);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> sign("another", "1234"))
                .hasMessageContaining("no P-256 key with a certificate named another");
        assertThatThrownBy(() -> sign("credential", "4321")).hasMessageContaining("PIN");
    }
}

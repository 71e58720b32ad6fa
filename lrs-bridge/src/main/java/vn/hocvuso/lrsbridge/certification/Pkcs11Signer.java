package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.Multikey;

/**
 * Signs with a P-256 key inside a security module (PKCS#11), which the key cannot leave. Java's PKCS#11 provider knows
 * no Ed25519, so that such certificates carry the ECDSA suites.
 */
final class Pkcs11Signer implements CredentialSigner {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int P256_BITS = 256;

    private final String did;
    private final Provider module;
    private final PrivateKey key;
    private final Multikey publicKey;

    private Pkcs11Signer(String did, Provider module, PrivateKey key, ECPublicKey publicKey) {
        this.did = did;
        this.module = module;
        this.key = key;
        this.publicKey = Multikey.of(publicKey);
    }

    /**
     * Where a key lies.
     *
     * @param configuration the file that names the module's library and slot, as Java's PKCS#11 provider reads it
     * @param alias the key's label; it needs a certificate of the same label and id, which tools such as keytool make
     */
    record Place(Path configuration, String alias) {}

    /**
     * Opens the module and finds the key.
     *
     * @throws IllegalStateException when there is no such key, or the PIN is wrong; the message tells which
     */
    static Pkcs11Signer open(String did, Place place, char[] pin) {
        try {
            Provider module = Security.getProvider("SunPKCS11")
                    .configure(place.configuration().toString());
            KeyStore token = KeyStore.getInstance("PKCS11", module);
            token.load(null, pin);
            Key key = token.getKey(place.alias(), pin);
            Certificate holder = token.getCertificate(place.alias());
            if (key instanceof PrivateKey secret
                    && holder != null
                    && holder.getPublicKey() instanceof ECPublicKey shown
                    && shown.getParams().getOrder().bitLength() == P256_BITS) {
                return new Pkcs11Signer(did, module, secret, shown);
            }
            throw new IllegalStateException(
                    "the security module has no P-256 key with a certificate named " + place.alias());
        } catch (IOException | GeneralSecurityException | RuntimeException notOpened) {
            throw new IllegalStateException("the security module cannot be used: " + reason(notOpened), notOpened);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public String verificationMethod() {
        return did + "#" + publicKey;
    }

    @Override
    public Multikey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM, module);
            signing.initSign(key);
            signing.update(bytes);
            return signing.sign();
        } catch (GeneralSecurityException notSigned) {
            throw new IllegalStateException("the security module did not sign", notSigned);
        }
    }
}

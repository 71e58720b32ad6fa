package vn.hocvuso.lrsbridge.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.Multikey;

/**
 * The issuer's signing key in a file, encrypted under a passphrase: PKCS#8 with PBES2 (RFC 5958, RFC 8018), which other
 * tools read too. The raw key never leaves this object.
 */
final class Ed25519KeyFile {
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");
    private static final int ITERATIONS = 600_000;
    private static final String HEAD = "-----BEGIN ENCRYPTED PRIVATE KEY-----";
    private static final String FOOT = "-----END ENCRYPTED PRIVATE KEY-----";

    private final Ed25519PrivateKeyParameters key;
    private final Multikey publicKey;

    private Ed25519KeyFile(Ed25519PrivateKeyParameters key) {
        this.key = key;
        this.publicKey = Multikey.of(key.generatePublicKey().getEncoded());
    }

    /**
     * Opens the key file, or makes a new key and writes it when there is no file yet.
     *
     * @param passphrase printable ASCII, so that it is the same bytes everywhere
     * @throws IllegalArgumentException when the passphrase is empty or has other characters
     * @throws IllegalStateException when the file is not such a key, or was written with another passphrase
     */
    static Ed25519KeyFile openOrCreate(Path file, char[] passphrase, SecureRandom random) {
        if (passphrase.length == 0 || CharBuffer.wrap(passphrase).chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a passphrase is made of printable ASCII characters");
        }
        try {
            Optional<Ed25519PrivateKeyParameters> made =
                    Files.exists(file) ? Optional.empty() : create(file, passphrase, random);
            return new Ed25519KeyFile(
                    made.isPresent()
                            ? made.get()
                            : decrypt(Files.readString(file, StandardCharsets.US_ASCII), passphrase));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be used: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("not a key file, or not its passphrase: " + file, e);
        }
    }

    /** The public half of the key. */
    Multikey publicKey() {
        return publicKey;
    }

    /** The key as the signer of this DID; its verification method is the DID, {@code #} and the Multikey. */
    CredentialSigner signerFor(String did) {
        return new Ed25519Signer(did + "#" + publicKey, publicKey, key);
    }

    /**
     * A whole file appears or none: a start that is cut short leaves no broken key behind. Answers the new key, or
     * nothing when another process was faster: then its key is the one.
     */
    private static Optional<Ed25519PrivateKeyParameters> create(Path file, char[] passphrase, SecureRandom random)
            throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // a temporary file is readable by its owner only
        Path draft = Files.createTempFile(folder, "key", ".draft");
        try {
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(random);
            Files.writeString(draft, encrypt(key, passphrase, random));
            Files.move(draft, file);
            return Optional.of(key);
        } catch (FileAlreadyExistsException e) {
            Files.deleteIfExists(draft);
            return Optional.empty();
        }
    }

    private static String encrypt(Ed25519PrivateKeyParameters key, char[] passphrase, SecureRandom random)
            throws IOException, GeneralSecurityException {
        byte[] pkcs8 =
                new PrivateKeyInfo(new AlgorithmIdentifier(ED25519), new DEROctetString(key.getEncoded())).getEncoded();
        byte[] salt = new byte[16];
        byte[] start = new byte[16];
        random.nextBytes(salt);
        random.nextBytes(start);
        Cipher cipher = Cipher.getInstance(ENCRYPTION);
        cipher.init(
                Cipher.ENCRYPT_MODE,
                secret(passphrase),
                new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(start)));
        AlgorithmIdentifier scheme = new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                ASN1Primitive.fromByteArray(cipher.getParameters().getEncoded()));
        byte[] encrypted =
                new org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo(scheme, cipher.doFinal(pkcs8)).getEncoded();
        return HEAD + "\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encrypted)
                + "\n" + FOOT + "\n";
    }

    private static Ed25519PrivateKeyParameters decrypt(String pem, char[] passphrase)
            throws IOException, GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder()
                .decode(pem.replace(HEAD, "").replace(FOOT, "").strip());
        EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(der);
        // the JDK names the whole PBES2 scheme only in the text form of its parameters
        Cipher cipher = Cipher.getInstance(encrypted.getAlgParameters().toString());
        cipher.init(Cipher.DECRYPT_MODE, secret(passphrase), encrypted.getAlgParameters());
        byte[] pkcs8 = cipher.doFinal(encrypted.getEncryptedData());
        return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(pkcs8);
    }

    private static SecretKey secret(char[] passphrase) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(ENCRYPTION).generateSecret(new PBEKeySpec(passphrase));
    }

    private record Ed25519Signer(String verificationMethod, Multikey publicKey, Ed25519PrivateKeyParameters key)
            implements CredentialSigner {
        @Override
        public byte[] sign(byte[] bytes) {
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            key.sign(Ed25519.Algorithm.Ed25519, null, bytes, 0, bytes.length, signature, 0);
            return signature;
        }

        @Override
        public String toString() {
            return verificationMethod;
        }
    }
}

package vn.hocvuso.lrsbridge.auditing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.crypto.spec.PBEParameterSpec;

/**
 * The private keys of this server in one file: a PKCS#12 keystore (RFC 7292) under a passphrase, which other tools read
 * too. A key that is renewed stays in the file; the newest of a purpose signs.
 */
public final class KeyVault {
    private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_256";

    /** What guessing a passphrase costs: OWASP's figure for PBKDF2 with HMAC-SHA-256. */
    private static final int ITERATIONS = 600_000;

    /** For a passphrase that nobody needs to guess. */
    private static final int FEW_ITERATIONS = 1_000;

    private static final int SALT = 16;

    private final Path file;
    private final char[] passphrase;
    private final int iterations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private KeyVault(Path file, char[] passphrase, int iterations, Clock clock) {
        if (passphrase.length == 0
                || CharBuffer.wrap(passphrase).chars().anyMatch(letter -> letter < ' ' || letter > '~')) {
            throw new IllegalArgumentException("a passphrase is made of printable ASCII characters");
        }
        this.file = file.toAbsolutePath();
        this.passphrase = passphrase.clone();
        this.iterations = iterations;
        this.clock = clock;
    }

    /** What a key is for. */
    public enum Purpose {
        CREDENTIAL,
        LOG;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT) + "-";
        }
    }

    /**
     * The vault in this file, which appears with its first key.
     *
     * @param passphrase printable ASCII, so that it is the same bytes everywhere
     * @throws IllegalArgumentException when the passphrase is empty or has other characters
     */
    public static KeyVault at(Path file, char[] passphrase, Clock clock) {
        return new KeyVault(file, passphrase, ITERATIONS, clock);
    }

    /**
     * The vault in this file under a passphrase that everybody may read, such as the demonstration's: iterations would
     * protect nothing and only delay the start.
     *
     * @param passphrase printable ASCII
     * @throws IllegalArgumentException when the passphrase is empty or has other characters
     */
    public static KeyVault underPublishedPassphrase(Path file, char[] passphrase, Clock clock) {
        return new KeyVault(file, passphrase, FEW_ITERATIONS, clock);
    }

    /**
     * The newest key of a purpose; the first is made when there is none.
     *
     * @throws IllegalStateException when the file is no keystore, or has another passphrase
     */
    public VaultKey newest(Purpose purpose) {
        return opened(store -> {
            int number = count(store, purpose);
            return number == 0 ? make(store, purpose, 1) : read(store, purpose, number);
        });
    }

    /** Makes a new key of a purpose, which is the newest from now on. */
    public VaultKey renew(Purpose purpose) {
        return opened(store -> make(store, purpose, count(store, purpose) + 1));
    }

    /** What is done with the open store. */
    @FunctionalInterface
    private interface Use {
        VaultKey of(KeyStore store) throws IOException, GeneralSecurityException;
    }

    private VaultKey opened(Use use) {
        try {
            Files.createDirectories(folder());
            return alone(() -> use.of(load()));
        } catch (IOException e) {
            throw new IllegalStateException("not a keystore, or not its passphrase: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keystore cannot be used: " + file, e);
        }
    }

    private Path folder() {
        return file.getParent() == null ? Path.of("/") : file.getParent();
    }

    /** Two processes that share a directory must not both make the first key. */
    private VaultKey alone(Callable<VaultKey> work) throws IOException, GeneralSecurityException {
        synchronized (KeyVault.class) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(file.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("another process holds the keystore");
                }
                return work.call();
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (!Files.exists(file)) {
            store.load(null, passphrase);
            return store;
        }
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, passphrase);
        }
        return store;
    }

    private static int count(KeyStore store, Purpose purpose) throws GeneralSecurityException {
        return (int) Collections.list(store.aliases()).stream()
                .filter(alias -> alias.startsWith(purpose.prefix()))
                .count();
    }

    private VaultKey read(KeyStore store, Purpose purpose, int number) throws GeneralSecurityException {
        String alias = purpose.prefix() + number;
        Key key = store.getKey(alias, passphrase);
        Certificate holder = store.getCertificate(alias);
        if (key != null && holder instanceof X509Certificate dated) {
            return VaultKey.read(key.getEncoded(), dated.getNotBefore().toInstant());
        }
        throw new IllegalStateException("the keystore has no key " + alias + ": " + file);
    }

    private VaultKey make(KeyStore store, Purpose purpose, int number) throws IOException, GeneralSecurityException {
        VaultKey.Made made = VaultKey.make(purpose.prefix() + number, clock.instant(), random);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        store.setEntry(
                purpose.prefix() + number,
                new KeyStore.PrivateKeyEntry(made.privateKey(), new Certificate[] {made.certificate()}),
                new KeyStore.PasswordProtection(passphrase, ENCRYPTION, new PBEParameterSpec(salt, iterations)));
        save(store);
        return made.key();
    }

    /** A whole file appears or the old one stays: a start that is cut short leaves no broken keystore behind. */
    private void save(KeyStore store) throws IOException, GeneralSecurityException {
        // the JDK reads the cost of the seal over the whole file from here only
        System.setProperty("keystore.pkcs12.macIterationCount", Integer.toString(iterations));
        // a temporary file is readable by its owner only
        Path draft = Files.createTempFile(folder(), "keys", ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                store.store(out, passphrase);
            }
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the keystore cannot be written: " + file, e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

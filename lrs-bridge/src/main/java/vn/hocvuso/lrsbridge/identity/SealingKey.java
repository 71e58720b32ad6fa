package vn.hocvuso.lrsbridge.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/**
 * The key of personal identification numbers: it seals them with AES-256-GCM, each to its citizen, and makes the keyed
 * hash (HMAC-SHA-256) by which they are found. A plain hash would not do: there are few enough numbers to try them all.
 * The secrets of those who sign in are sealed by a key that is derived from it.
 */
public final class SealingKey {
    /** 256 bits. */
    public static final int BYTES = 32;

    private static final String FILE = "personal-number-key";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] seal;
    private final byte[] secrets;
    private final byte[] lookup;
    private final byte[] identify;
    private final SecureRandom random = new SecureRandom();

    /** Throws IllegalArgumentException where it has another length. */
    public SealingKey(byte[] master) {
        if (master.length != BYTES) {
            throw new IllegalArgumentException("the key of personal numbers has " + BYTES + " bytes");
        }
        this.seal = hmac(master, "seal");
        this.secrets = hmac(master, "secrets");
        this.lookup = hmac(master, "lookup");
        this.identify = hmac(master, "identify");
    }

    /** Seals a number to its citizen; the same number is another text each time. */
    String seal(PersonalNumber number, UUID citizen) {
        return sealed(seal, number.digits().getBytes(StandardCharsets.US_ASCII), citizen);
    }

    /** Opens what {@link #seal} has sealed to this citizen. */
    PersonalNumber open(String text, UUID citizen) {
        return new PersonalNumber(opened(seal, text, citizen)
                .map(digits -> new String(digits, StandardCharsets.US_ASCII))
                .orElseThrow(() ->
                        new IllegalStateException("a personal number was not sealed with this key for this citizen")));
    }

    /** Seals a secret of somebody who signs in, to them. */
    public String sealSecret(byte[] secret, UUID person) {
        return sealed(secrets, secret, person);
    }

    /** Opens what {@link #sealSecret} has sealed to this person; empty for anything else. */
    public Optional<byte[]> openSecret(String text, UUID person) {
        return opened(secrets, text, person);
    }

    private String sealed(byte[] key, byte[] text, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(text);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES in GCM", missing);
        }
    }

    private static Optional<byte[]> opened(byte[] key, String text, UUID owner) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, owner)
                    .doFinal(bytes, NONCE_BYTES, Math.max(0, bytes.length - NONCE_BYTES)));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, UUID owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** By what a number is found. */
    String lookup(PersonalNumber number) {
        return HexFormat.of().formatHex(hmac(lookup, number.digits()));
    }

    /** Tells one key from another, and nothing else. */
    String fingerprint() {
        return HexFormat.of().formatHex(hmac(identify, "fingerprint"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", missing);
        }
    }

    /** Takes it from the setting, or from its file, which is made at the first start. */
    @Singleton
    static class Source {
        /** The key of this process. */
        @Produces
        @Singleton
        SealingKey key(Config config, BridgeSettings settings) {
            return config.getOptionalValue("bridge.number.key", String.class)
                    .filter(set -> !set.isBlank())
                    .map(set -> new SealingKey(Base64.getDecoder().decode(set)))
                    .orElseGet(() -> kept(settings.dataDirectory().resolve(FILE)));
        }

        static SealingKey kept(Path file) {
            try {
                if (!Files.exists(file)) {
                    make(file);
                }
                return new SealingKey(
                        Base64.getDecoder().decode(Files.readString(file).strip()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (IllegalArgumentException broken) {
                throw StartUp.failed(file + " is not the key of personal numbers: " + broken.getMessage());
            }
        }

        private static void make(Path file) throws IOException {
            byte[] master = new byte[BYTES];
            new SecureRandom().nextBytes(master);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, Base64.getEncoder().encodeToString(master), StandardOpenOption.CREATE_NEW);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }
}

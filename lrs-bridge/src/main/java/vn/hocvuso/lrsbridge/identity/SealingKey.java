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
import java.util.Base64;
import java.util.HexFormat;
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
 */
final class SealingKey {
    /** 256 bits. */
    static final int BYTES = 32;

    private static final String FILE = "personal-number-key";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] seal;
    private final byte[] lookup;
    private final byte[] identify;
    private final SecureRandom random = new SecureRandom();

    SealingKey(byte[] master) {
        if (master.length != BYTES) {
            throw new IllegalArgumentException("the key of personal numbers has " + BYTES + " bytes");
        }
        this.seal = hmac(master, "seal");
        this.lookup = hmac(master, "lookup");
        this.identify = hmac(master, "identify");
    }

    /** Seals a number to its citizen; the same number is another text each time. */
    String seal(PersonalNumber number, UUID citizen) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                cipher(Cipher.ENCRYPT_MODE, nonce, citizen, number.digits().getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Opens what {@link #seal} has sealed to this citizen. */
    PersonalNumber open(String text, UUID citizen) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new PersonalNumber(
                new String(cipher(Cipher.DECRYPT_MODE, nonce, citizen, sealed), StandardCharsets.US_ASCII));
    }

    private byte[] cipher(int mode, byte[] nonce, UUID citizen, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(seal, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(citizen.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("a personal number was not sealed with this key for this citizen", wrong);
        }
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

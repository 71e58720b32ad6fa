package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Programs;

/** The keys of a server in a keystore. */
class KeyVaultTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final byte[] TEXT = "xin chào".getBytes(StandardCharsets.UTF_8);

    private final Path folder;

    KeyVaultTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private KeyVault vault(String passphrase) {
        return KeyVault.at(folder.resolve("keys.p12"), passphrase.toCharArray(), CLOCK);
    }

    @Test
    void theFirstUseMakesAKeyForEachPurposeAndLaterOnesFindIt() {
        byte[] credential =
                vault("a good one").newest(KeyVault.Purpose.CREDENTIAL).publicKey();
        byte[] log = vault("a good one").newest(KeyVault.Purpose.LOG).publicKey();

        assertThat(vault("a good one").newest(KeyVault.Purpose.CREDENTIAL).publicKey())
                .isEqualTo(credential);
        assertThat(vault("a good one").newest(KeyVault.Purpose.LOG).publicKey()).isEqualTo(log);
        assertThat(log).isNotEqualTo(credential);
    }

    @Test
    void aRenewedKeyIsTheNewestAndTheOldOneStaysInTheFile() throws Exception {
        VaultKey first = vault("a good one").newest(KeyVault.Purpose.CREDENTIAL);
        VaultKey second = vault("a good one").renew(KeyVault.Purpose.CREDENTIAL);

        assertThat(vault("a good one").newest(KeyVault.Purpose.CREDENTIAL).publicKey())
                .isEqualTo(second.publicKey())
                .isNotEqualTo(first.publicKey());
        KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), "a good one".toCharArray());
        assertThat(java.util.Collections.list(store.aliases()))
                .containsExactlyInAnyOrder("credential-1", "credential-2");
    }

    @Test
    void theJdkReadsTheKeystoreAndItsSignaturesAreOurs() throws Exception {
        VaultKey key = vault("a good one").newest(KeyVault.Purpose.CREDENTIAL);
        KeyStore store = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), "a good one".toCharArray());

        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign((PrivateKey) store.getKey("credential-1", "a good one".toCharArray()));
        signing.update(TEXT);
        assertThat(signing.sign()).isEqualTo(key.sign(TEXT));
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(store.getCertificate("credential-1"));
        verifying.update(TEXT);
        assertThat(verifying.verify(key.sign(TEXT))).isTrue();
        store.getCertificate("credential-1")
                .verify(store.getCertificate("credential-1").getPublicKey());
    }

    @Test
    void opensslReadsTheKeystoreWhereItIs() throws Exception {
        Programs.need("openssl", "openssl");
        vault("a good one").newest(KeyVault.Purpose.CREDENTIAL);
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "pkcs12",
                        "-in",
                        folder.resolve("keys.p12").toString(),
                        "-passin",
                        "pass:a good one",
                        "-nodes")
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(openssl.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("credential-1", "BEGIN PRIVATE KEY", "BEGIN CERTIFICATE");
    }

    @Test
    void anotherPassphraseOpensNothingAndChangesNothing() throws Exception {
        vault("a good one").newest(KeyVault.Purpose.CREDENTIAL);
        byte[] before = Files.readAllBytes(folder.resolve("keys.p12"));

        assertThatThrownBy(() -> vault("a wrong one").newest(KeyVault.Purpose.CREDENTIAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not its passphrase");
        assertThatThrownBy(() -> vault("a wrong one").renew(KeyVault.Purpose.CREDENTIAL))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readAllBytes(folder.resolve("keys.p12"))).isEqualTo(before);
    }

    @Test
    void guessingAPassphraseCosts600000IterationsUnlessItIsPublished() throws Exception {
        vault("a good one").newest(KeyVault.Purpose.LOG);
        KeyVault.underPublishedPassphrase(folder.resolve("published.p12"), "demonstration".toCharArray(), CLOCK)
                .newest(KeyVault.Purpose.LOG);

        // 600,000 as a DER integer; it protects the key and the seal over the whole file
        String iterations = "02030927c0";
        assertThat(hex("keys.p12").split(iterations, -1)).hasSize(3);
        assertThat(hex("published.p12")).doesNotContain(iterations);
    }

    private String hex(String file) throws java.io.IOException {
        return java.util.HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(file)));
    }

    @Test
    void aFileThatIsNoKeystoreIsRefused() throws Exception {
        Files.writeString(folder.resolve("keys.p12"), "not a keystore");

        assertThatThrownBy(() -> vault("a good one").newest(KeyVault.Purpose.LOG))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyItsOwnerReadsTheFileAndNothingElseIsLeftBehind() throws Exception {
        vault("a good one").newest(KeyVault.Purpose.CREDENTIAL);
        vault("a good one").renew(KeyVault.Purpose.CREDENTIAL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.p12"))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys.p12", "keys.p12.lock");
        }
    }

    @Test
    void whoOpensAtTheSameMomentFindsTheSameKey() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<VaultKey>> opened = Stream.generate(
                            () -> threads.submit(() -> vault("a good one").newest(KeyVault.Purpose.CREDENTIAL)))
                    .limit(4)
                    .toList();
            Set<String> keys = new HashSet<>();
            for (Future<VaultKey> one : opened) {
                keys.add(java.util.HexFormat.of().formatHex(one.get().publicKey()));
            }
            assertThat(keys).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPassphraseIsPrintableAscii() {
        assertThatThrownBy(() -> vault("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault("mật khẩu")).isInstanceOf(IllegalArgumentException.class);
    }
}

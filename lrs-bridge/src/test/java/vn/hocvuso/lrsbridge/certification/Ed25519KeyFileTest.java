package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;

class Ed25519KeyFileTest {
    private static final byte[] MESSAGE = "Học, học nữa, học mãi".getBytes(StandardCharsets.UTF_8);

    private final Path folder;

    Ed25519KeyFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theKeyOfTheFirstStartIsTheKeyOfEveryStart() {
        CredentialSigner first = open("secret").signerFor(SampleIssuer.DID);
        CredentialSigner second = open("secret").signerFor(SampleIssuer.DID);

        assertThat(second.verificationMethod())
                .isEqualTo(SampleIssuer.DID + "#" + first.publicKey())
                .isEqualTo(first.verificationMethod());
        assertThat(second.controller()).isEqualTo(SampleIssuer.DID);
        assertThat(first.publicKey().verifies(MESSAGE, second.sign(MESSAGE))).isTrue();
    }

    @Test
    void aSignatureIsOverItsOwnBytesOnly() {
        CredentialSigner signer = open("secret").signerFor(SampleIssuer.DID);

        assertThat(signer.publicKey().verifies(new byte[0], signer.sign(MESSAGE)))
                .isFalse();
        assertThat(signer.publicKey().verifies(MESSAGE, new byte[64])).isFalse();
        assertThat(signer.publicKey().verifies(MESSAGE, new byte[3])).isFalse();
    }

    @Test
    void theFileIsAnEncryptedKeyForItsOwnerOnly() throws IOException {
        open("secret");

        assertThat(folder.resolve("key.pem")).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("key.pem")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anotherPassphraseDoesNotOpenIt() {
        open("secret");

        assertThatThrownBy(() -> open("Secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bí mật"})
    void aPassphraseIsPrintableAscii(String passphrase) {
        assertThatThrownBy(() -> open(passphrase)).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("key.pem")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a key",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void whatIsNotAKeyFileIsLeftAloneAndNamed(String content) throws IOException {
        Files.writeString(folder.resolve("key.pem"), content);

        assertThatThrownBy(() -> open("secret")).hasMessageContaining("key.pem");
        assertThat(folder.resolve("key.pem")).hasContent(content);
    }

    private Ed25519KeyFile open(String passphrase) {
        return Ed25519KeyFile.openOrCreate(folder.resolve("key.pem"), passphrase.toCharArray(), new SecureRandom());
    }
}

package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretHashTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aHashRecognisesItsSecretAndNoOther() {
        SecretHash hash = SecretHash.of("mật khẩu dài", random);

        assertThat(hash.matches("mật khẩu dài")).isTrue();
        assertThat(hash.matches("mật khẩu dài ")).isFalse();
        assertThat(hash.matches("Mật khẩu dài")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void theSameSecretHasAnotherHashEveryTime() {
        assertThat(SecretHash.of("secret", random)).isNotEqualTo(SecretHash.of("secret", random));
    }

    @Test
    void aHashMadeWithFewerRoundsIsStillRecognised() {
        // PBKDF2-HMAC-SHA512, one round, salt "salt", 32 bytes, computed by Python's hashlib
        SecretHash old = new SecretHash("pbkdf2-sha512$1$c2FsdA$hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lI");

        assertThat(old.matches("password")).isTrue();
        assertThat(old.matches("passwort")).isFalse();
    }

    @Test
    void aHashOfAnUnknownKindIsAFaultAndNotAWrongSecret() {
        assertThatThrownBy(() -> new SecretHash("nothing").matches("secret")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretHash("md5$1$c2FsdA$AAAA").matches("secret"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHashIsNotWrittenToLogs() {
        SecretHash hash = SecretHash.of("secret", random);

        assertThat(hash.toString()).doesNotContain(hash.text());
    }

    @Test
    void aRandomSecretIsRecognisedLikeAnyOther() {
        SecretHash hash = SecretHash.ofRandom("kC3Hr8BlNiyGh8x8re557Ki6xP3RJoAuq-KbbwgTzE4", random);

        assertThat(hash.matches("kC3Hr8BlNiyGh8x8re557Ki6xP3RJoAuq-KbbwgTzE4")).isTrue();
        assertThat(hash.matches("kC3Hr8BlNiyGh8x8re557Ki6xP3RJoAuq-KbbwgTzE5")).isFalse();
    }
}

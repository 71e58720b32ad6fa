package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** Of RFC 6238, appendix B. */
    private static final TotpSecret SECRET = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The appendix has eight digits; six are the last of these. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheSpecification(long second, String eight) {
        assertThat(Totp.step(SECRET, eight.substring(2), Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void theCodeBeforeAndTheOneAfterAreRightAndNoOthers() {
        Instant now = Instant.ofEpochSecond(3000);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, 99), now, 0)).hasValue(99);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 101), now, 0)).hasValue(101);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 98), now, 0)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 102), now, 0)).isEmpty();
    }

    @Test
    void aCodeCountsOnceAndNoneBeforeItCountsAfterwards() {
        Instant now = Instant.ofEpochSecond(3000);

        assertThat(Totp.step(SECRET, Totp.code(SECRET, 100), now, 100)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 99), now, 100)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, 101), now, 100)).hasValue(101);
    }

    @Test
    void aCodeMayBeTypedWithBlanksAndNothingElseIsOne() {
        Instant now = Instant.ofEpochSecond(59);

        assertThat(Totp.step(SECRET, " 287 082 ", now, 0)).hasValue(1);
        for (String wrong : new String[] {"", "287083", "28708", "0287082", "94287082", "２８７０８２", "null"}) {
            assertThat(Totp.step(SECRET, wrong, now, 0)).as(wrong).isEmpty();
        }
    }

    @Test
    void aSecretIsShownInGroupsAndPutIntoAnAddressThatAppsRead() {
        assertThat(SECRET.shown()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(SECRET.address("co-giao", "LRS Bridge hocvuso.example.vn"))
                .isEqualTo("otpauth://totp/LRS%20Bridge%20hocvuso.example.vn:co-giao?secret=" + SECRET.base32()
                        + "&issuer=LRS%20Bridge%20hocvuso.example.vn");
        assertThat(SECRET.toString()).doesNotContain(SECRET.base32());
    }

    @Test
    void everySecretIsAnotherOf160Bits() {
        SecureRandom random = new SecureRandom();

        assertThat(TotpSecret.random(random)).isNotEqualTo(TotpSecret.random(random));
        assertThat(TotpSecret.random(random).bytes()).hasSize(20);
        assertThatThrownBy(() -> TotpSecret.of(new byte[10])).isInstanceOf(IllegalArgumentException.class);
    }
}

package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the judge of credentials reads what it judges by. */
class IndependentVerifierTest {
    /** The examples of draft-msporny-base58, and what is all zeros. */
    @ParameterizedTest
    @CsvSource({
        "z2NEpo7TZRRrLZSi2U, 48656c6c6f20576f726c6421",
        "z11233QC4, 0000287fb4cd",
        "z1, 00",
        "z111, 000000",
        "z1112, 00000001",
        "z, ''"
    })
    void zerosInFrontAreKept(String written, String bytes) {
        assertThat(HexFormat.of().formatHex(IndependentVerifier.base58(written)))
                .isEqualTo(bytes);
    }
}

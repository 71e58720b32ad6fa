package vn.hocvuso.lrsbridge.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    @Test
    void tenAreMadeAtATimeAllDifferentAndTakenAsTheyAreShown() {
        List<RecoveryCode> codes = RecoveryCode.some(new SecureRandom());

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(RecoveryCode.typed(code.shown())).contains(code);
        });
    }

    @Test
    void oneMayBeTypedInSmallLettersWithBlanksAndWithLettersThatLookAlike() {
        RecoveryCode code = new RecoveryCode("7K3M9Q2XWT05HNP1");

        assertThat(RecoveryCode.typed(" 7k3m 9q2x wto5 hnpl ")).contains(code);
        assertThat(RecoveryCode.typed("7K3M-9Q2X-WTO5-HNPI")).contains(code);
    }

    @Test
    void anyOtherTextIsNone() {
        for (String other :
                List.of("", "123456", "7K3M-9Q2X-WT05-HNP", "7K3M-9Q2X-WT05-HNPRR", "é".repeat(16), "-".repeat(70))) {
            assertThat(RecoveryCode.typed(other)).as(other).isEmpty();
        }
    }

    @Test
    void whatIsKeptOfItIsAnotherForEveryPerson() {
        RecoveryCode code = new RecoveryCode("7K3M9Q2XWT05HNPR");
        UUID one = UUID.randomUUID();

        assertThat(code.hash(one)).isEqualTo(code.hash(one)).isNotEqualTo(code.hash(UUID.randomUUID()));
        assertThat(code.toString()).doesNotContain("7K3M");
    }
}

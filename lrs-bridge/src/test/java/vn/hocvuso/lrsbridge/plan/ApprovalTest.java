package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who signed a decision, as an officer writes it down. */
class ApprovalTest {
    private static Approval signedBy(String signatory) {
        return new Approval(
                "Ủy ban nhân dân xã Hoài Đức",
                "12/QĐ-UBND",
                LocalDate.of(2026, 11, 20),
                signatory,
                Approval.Way.DECISION);
    }

    @Test
    void whatStandsBeforeTheLastCommaIsTheOfficeAndWhatStandsBehindItTheName() {
        Approval approval = signedBy("KT. Chủ tịch, Phó Chủ tịch, Nguyễn Văn A");

        assertThat(approval.signatoryOffice()).contains("KT. Chủ tịch, Phó Chủ tịch");
        assertThat(approval.signatoryName()).isEqualTo("Nguyễn Văn A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A", ", Nguyễn Văn A"})
    void aNameAloneHasNoOffice(String signatory) {
        assertThat(signedBy(signatory).signatoryOffice()).isEmpty();
        assertThat(signedBy(signatory).signatoryName()).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void nothingOfWhatWasWrittenIsLost() {
        assertThat(signedBy("Chủ tịch,").signatoryName()).isEqualTo("Chủ tịch,");
        assertThat(signedBy("Chủ tịch, Nguyễn Văn A").signatory()).isEqualTo("Chủ tịch, Nguyễn Văn A");
    }
}

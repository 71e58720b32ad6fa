package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.plan.Curriculum.Text;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;
import vn.hocvuso.lrsbridge.web.Paging;

class CertificationPagesTest {
    private static CertificationPages.BookLine madeBy(String by) {
        return new CertificationPages.BookLine(
                "1/2026",
                "ISSUED",
                "id",
                "",
                "",
                "Nguyễn Mẫu An",
                "mau 1",
                new Text("Kỹ năng mẫu: người lớn", "Sample skills: adults"),
                "01/QĐ",
                LocalDate.of(2026, 1, 5),
                "Nguyễn Mẫu Ký",
                Instant.parse("2026-11-24T03:00:00Z"),
                by);
    }

    private static Frame in(Language language) {
        return new Frame(language, Optional.empty(), "/");
    }

    @Test
    void whatTheRuleIssuedIsSaidInTheReadersLanguageAndAPersonByName() {
        assertThat(madeBy(Issuer.AUTOMATIC).madeBy(in(Language.VIETNAMESE)))
                .isEqualTo("tự động, theo quyết định phê duyệt");
        assertThat(madeBy(Issuer.AUTOMATIC).madeBy(in(Language.ENGLISH))).isEqualTo("by itself, as the approval says");
        assertThat(madeBy("Trần Mẫu Bình").madeBy(in(Language.ENGLISH))).isEqualTo("Trần Mẫu Bình");
    }

    @Test
    void tablesForProgramsKeepTheCode() {
        assertThat(CertificationPages.table("so-goc", List.of(madeBy(Issuer.AUTOMATIC)))
                        .lines()
                        .get(0))
                .endsWith("automatic");
    }

    @Test
    void turningOneListOfCandidatesLeavesTheOtherWhereItIs() {
        Text text = new Text("mẫu", "sample");
        CertificationPages.Candidates page = new CertificationPages.Candidates(
                new CertificationPages.Group("/candidates", text, text, true, false, 500, 300, 0, 0),
                "mau",
                "1",
                "nguoi-lon",
                Paging.of("page", 1, 200, 500),
                List.of(),
                Paging.of("withheld", 2, 200, 300),
                List.of(),
                LocalDate.of(2026, 1, 5),
                TypedForm.NEW);
        assertThat(page.beside(page.held())).isEqualTo("/candidates?withheld=2");
        assertThat(page.beside(page.all())).isEqualTo("/candidates");
    }
}

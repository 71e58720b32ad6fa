package vn.hocvuso.lrsbridge.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessEntry.What;
import vn.hocvuso.lrsbridge.web.Frame;
import vn.hocvuso.lrsbridge.web.Language;

class AccessWordsTest {
    private static String said(What what, String noted, Language language) {
        return AccessWords.of(
                new AccessEntry(
                        Instant.parse("2026-11-24T03:00:00Z"),
                        new UUID(0, 1),
                        "Kiểm tra viên",
                        what,
                        new UUID(0, 0),
                        noted),
                new Frame(language, Optional.empty(), "/"));
    }

    @Test
    void whatIsNotedForProgramsIsSaidInTheReadersWords() {
        assertThat(said(What.LOG_EXAMINED, "with a checkpoint", Language.VIETNAMESE))
                .as("as earlier versions noted it")
                .isEqualTo("với checkpoint đã giữ");
        assertThat(said(What.SAMPLE_DRAWN, "year=2026&count=12&seed=42", Language.VIETNAMESE))
                .isEqualTo("năm 2026, 12 giấy, số gieo 42");
        assertThat(said(What.SAMPLE_DRAWN, "year=2026&count=12&seed=-42", Language.ENGLISH))
                .isEqualTo("year 2026, 12 papers, seed -42");
    }

    @Test
    void whatWasNotChosenIsNotSaidAndNamesKeepTheirBlanks() {
        assertThat(said(
                        What.PAPERS_EXPORTED,
                        "year=2026 number= decision=345/QĐ-UBND hamlet=Thôn Đông class=: 514",
                        Language.VIETNAMESE))
                .isEqualTo("năm 2026, quyết định 345/QĐ-UBND, Thôn Đông, 514 giấy");
    }

    @Test
    void whatAPersonTypedStaysAsItIs() {
        assertThat(said(What.NUMBER_SEEN, "đối chiếu class=5A", Language.VIETNAMESE))
                .isEqualTo("đối chiếu class=5A");
    }

    @Test
    void whateverIsLookedAtHasWords() {
        for (Language language : Language.values()) {
            Frame frame = new Frame(language, Optional.empty(), "/");
            assertThat(What.values())
                    .allSatisfy(what -> assertThat(frame.say("act." + what)).isNotEmpty());
        }
    }
}

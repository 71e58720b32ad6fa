package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link RegisterResource}. */
class RegisterResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");
    private final SignedIn auditor = bridge.as("auditor");

    @Test
    void theBookOfTheYearIsReadAndExportedInEachForm() {
        IssuedCertificate issued = IssuedCertificate.any(bridge);
        String book = "/certification/register/" + issued.year();

        assertThat(officer.page("/certification/register").body()).contains(issued.number());
        assertThat(auditor.page(book + ".txt").body()).isNotEmpty();
        assertThat(officer.api("GET", book + ".csv", "").body()).contains(issued.id());
        assertThat(officer.json("GET", book + ".json", "").findValuesAsText("certificate"))
                .contains(issued.id());
        assertThat(officer.status(book + ".xlsx")).isEqualTo(200);
    }

    @Test
    void aYearThatIsNotOverIsNotClosedAndHasNoSeal() {
        String book = "/certification/register/" + Collections.max(IssuedCertificate.years());

        assertRefused(officer.form(book + "/seal", Map.of()), 409, "year-not-closable");
        assertRefused(officer.get(book + ".seal"), 404, "not-found");
        assertRefused(auditor.form(book + "/seal", Map.of()), 403, "forbidden");
    }
}

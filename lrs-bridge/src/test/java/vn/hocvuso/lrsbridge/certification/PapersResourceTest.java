package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link PapersResource}. */
class PapersResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    @Test
    void thePapersOfAYearAreOneFile() {
        IssuedCertificate issued = IssuedCertificate.any(bridge);
        String papers = "/certification/register/" + issued.year() + "/papers.pdf?number=" + issued.numberInYear();

        HttpResponse<String> file = officer.get(papers);

        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.body()).startsWith("%PDF-");
    }

    @Test
    void wherePapersAreNotAsChosenThereIsNone() {
        assertRefused(officer.get("/certification/register/1999/papers.pdf"), 404, "not-found");
        assertRefused(bridge.as("auditor").get("/certification/register/1999/papers.pdf"), 403, "forbidden");
    }
}

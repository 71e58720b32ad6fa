package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link CorrectionsResource}. */
class CorrectionsResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final SignedIn officer = bridge.as("officer");

    private static Map<String, String> decision(String field, String choice) {
        return Map.of(field, choice, "number", "7/QĐ-UBND", "day", "2026-01-05", "signatory", "Nguyễn Mẫu Ký");
    }

    @Test
    void aLostOneIsIssuedAgainUnderANumberOfItsOwn() {
        IssuedCertificate lost = IssuedCertificate.next(bridge);
        String page = "/certification/certificates/" + lost.id();

        HttpResponse<String> again = officer.form(page + "/replacement", decision("why", "LOST"));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).doesNotContain(lost.id());
        assertThat(officer.page("/certification/register").body()).contains("7/QĐ-UBND");
        assertRefused(officer.form(page + "/revocation", decision("ground", "ISSUER_ERROR")), 409, "certificate-ended");
    }

    @Test
    void aWrongOneIsRevokedAndTheCertificateSaysSo() {
        IssuedCertificate wrong = IssuedCertificate.next(bridge);
        String page = "/certification/certificates/" + wrong.id();

        assertThat(officer.form(page + "/revocation", decision("ground", "ISSUER_ERROR"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(officer.page(page).body()).contains("Giấy này đã bị thu hồi");
    }

    private static String grade(IssuedCertificate certificate, String verb, String at) {
        return DemonstrationLearner.grade(UUID.randomUUID(), certificate.learner(), verb, at);
    }

    private static String lineOf(IssuedCertificate certificate, String page) {
        return page.lines()
                .filter(line ->
                        line.contains("/certification/cases/") && line.contains(">" + certificate.number() + " "))
                .findFirst()
                .orElse("");
    }

    @Test
    void aCaseSaysWhatWasLostAndWhatIsAchievedAgainSince() {
        IssuedCertificate certificate = IssuedCertificate.next(bridge);

        bridge.post(grade(certificate, "failed", "2026-11-16T00:00:00Z"));
        String open = Await.first(
                "a case, for the pass was taken back",
                () -> lineOf(certificate, officer.page("/certification").body()),
                line -> !line.isEmpty());
        assertThat(open).doesNotContain("đạt lại");

        bridge.post(grade(certificate, "passed", "2026-11-18T00:00:00Z"));
        String again = Await.first(
                "the case says what is achieved again",
                () -> lineOf(certificate, officer.page("/certification").body()),
                line -> line.contains("Đã đạt lại tất cả"));
        assertThat(again).contains("18/11/2026");

        String path = again.replaceAll(".*href=\"(/certification/cases/[^\"]+)\".*", "$1");
        assertThat(officer.page(path).body()).contains("được báo là không còn đạt", "Đã đạt lại tất cả");
        assertThat(bridge.as("auditor").json("GET", "/auditing/cases.json", "").findValuesAsText("again"))
                .anyMatch(codes -> codes.contains("TTCB"));
    }

    @Test
    void aDecisionThatIsNotWrittenDownChangesNothing() {
        IssuedCertificate kept = IssuedCertificate.next(bridge);
        String page = "/certification/certificates/" + kept.id();

        for (String act : List.of("/replacement", "/revocation")) {
            HttpResponse<String> form = officer.form(page + act, Map.of("number", "", "day", "2999-01-01"));
            assertThat(form.statusCode()).as(act).isEqualTo(422);
        }

        assertThat(officer.page(page).body()).doesNotContain("Giấy này đã bị thu hồi");
        assertRefused(officer.get("/certification/certificates/" + UUID.randomUUID()), 404, "not-found");
        assertRefused(officer.get("/certification/cases/" + UUID.randomUUID()), 404, "not-found");
    }
}

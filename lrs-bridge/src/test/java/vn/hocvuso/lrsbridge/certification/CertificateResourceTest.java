package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.lrsbridge.testing.Refusals.assertRefused;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.identity.TestAccounts;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.IssuedCertificate;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** {@link CertificateResource}. */
class CertificateResourceTest {
    private final InProcessBridge bridge = InProcessBridge.shared();
    private final IssuedCertificate issued = IssuedCertificate.any(bridge);

    @Test
    void oneAddressGivesThePageTheCredentialAndThePaper() {
        String address = "/certificates/" + issued.id();

        assertThat(bridge.get(address, "text/html").body()).contains(issued.number());
        HttpResponse<String> credential = bridge.get(address, "application/vc");
        assertThat(SignedIn.json(credential.body())
                        .at("/credentialSubject/achievement/id")
                        .asText())
                .isNotEmpty();
        assertThat(bridge.get(address + "/credential.json", "*/*").body()).isEqualTo(credential.body());
        for (String paper : List.of(address, address + "/paper.pdf")) {
            HttpResponse<String> pdf = bridge.get(paper, "application/pdf");
            assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(pdf.body()).startsWith("%PDF-");
        }
    }

    @Test
    void noBrowserAndNoProxyKeepsWhatIsAboutSomebody() {
        for (String path : List.of("", "/credential.json", "/paper.pdf")) {
            assertThat(bridge.get("/certificates/" + issued.id() + path, "*/*")
                            .headers()
                            .firstValue("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(bridge.get("/.well-known/did.json", "*/*").headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    @Test
    void oneThatThereIsNotIsNotFoundInAnyForm() {
        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            for (String accept : List.of("application/vc", "application/pdf")) {
                assertRefused(bridge.get("/certificates/" + id, accept), 404, "not-found");
            }
            assertThat(bridge.get("/certificates/" + id, "text/html").statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> as(SignedIn reader, String path, String accept) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/certificates/" + path))
                .header("Cookie", reader.cookie())
                .header("Accept", accept)
                .build());
    }

    @Test
    void aChildIsNamedToTheirTeacherAndToThoseWhoCertifyAuditOrAdminister() {
        String child = IssuedCertificate.ofAChild(bridge).id();
        String name = IssuedCertificate.nameOfTheChild(bridge);
        for (String reader : List.of("teacher", "officer", "auditor", "admin")) {
            assertThat(as(bridge.as(reader), child, "text/html").body())
                    .as(reader)
                    .contains(name, "paper.pdf");
            for (String path : List.of(child + "/paper.pdf", child + "/credential.json")) {
                assertThat(as(bridge.as(reader), path, "*/*").statusCode())
                        .as(reader + " " + path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aChildIsNamedToNoOtherTeacherAndToNoVolunteer() {
        String child = IssuedCertificate.ofAChild(bridge).id();
        String name = IssuedCertificate.nameOfTheChild(bridge);
        SignedIn other = TestAccounts.settled("co-giao-lop-khac", "TEACHER", "mat-khau-cua-co-giao", bridge);
        for (SignedIn reader : List.of(other, bridge.as("volunteer"))) {
            HttpResponse<String> page = as(reader, child, "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(name, "paper.pdf", "credential.json");
            for (String path : List.of(child, child + "/paper.pdf", child + "/credential.json")) {
                for (String accept : List.of("application/vc", "application/pdf", "application/ld+json", "*/*")) {
                    HttpResponse<String> answer = as(reader, path, accept);
                    assertThat(answer.body()).as(path + " as " + accept).doesNotContain(name, "%PDF");
                    assertThat(answer.statusCode()).as(path + " as " + accept).isIn(200, 403, 406);
                }
            }
            assertRefused(as(reader, child, "application/vc"), 403, "forbidden");
            assertRefused(as(reader, child, "application/pdf"), 403, "forbidden");
        }
        assertThat(other.page("/verify?certificate=" + child).body()).doesNotContain(name);
    }
}

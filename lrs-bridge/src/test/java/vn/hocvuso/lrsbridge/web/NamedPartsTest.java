package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;

class NamedPartsTest {
    private static final InProcessBridge BRIDGE = InProcessBridge.shared();

    /** Every form that takes files, and who may send it. */
    @ParameterizedTest
    @CsvSource({
        "/api/teaching/rosters, teacher",
        "/teaching/rosters, teacher",
        "/auditing/checks, auditor",
        "/certification/signing/returned, officer",
        "/plan/packages, officer",
        "/plan/curricula, officer",
        "/verify, officer"
    })
    void aPartWithoutANameIsRefusedInWords(String path, String who) {
        HttpResponse<String> refused = BRIDGE.sendOnce(HttpRequest.newBuilder(BRIDGE.address(path))
                .header("Cookie", BRIDGE.as(who).cookie())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nContent-Type: text/plain\r\n\r\n1/2026\r\n--b--\r\n"))
                .build());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("Content-Disposition");
    }
}

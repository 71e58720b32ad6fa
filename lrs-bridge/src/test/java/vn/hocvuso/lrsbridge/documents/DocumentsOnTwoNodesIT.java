package vn.hocvuso.lrsbridge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;

/** Two servers on one PostgreSQL: to whom a request goes makes no difference. */
@ResourceLock(value = SharedNodes.RESOURCE, mode = ResourceAccessMode.READ)
class DocumentsOnTwoNodesIT {
    private static final String LOG = "/activities/state?activityId=urn:documents-on-two-nodes&agent="
            + URLEncoder.encode("{\"mbox\":\"mailto:an@example.vn\"}", StandardCharsets.UTF_8)
            + "&stateId=log";

    @Test
    void tagsHoldAndMergesLoseNothingAcrossNodes() {
        RunningBridge one = SharedNodes.all().get(0);
        RunningBridge two = SharedNodes.all().get(1);
        List<RunningBridge> nodes = List.of(one, two);
        for (int round = 0; round < 20; round++) {
            String state = LOG + round;
            assertThat(put(one, state, "{}", "If-None-Match", "*")).isEqualTo(204);
            String tag = get(two, state).headers().firstValue("ETag").orElseThrow();

            List<Integer> answers = nodes.parallelStream()
                    .map(node -> put(node, state, "{\"node\":" + nodes.indexOf(node) + "}", "If-Match", tag))
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(204, 412);
            assertThat(get(one, state).body())
                    .isEqualTo(get(two, state).body())
                    .isEqualTo("{\"node\":" + answers.indexOf(204) + "}");
        }

        IntStream.range(0, 40).parallel().forEach(property -> {
            int status = nodes.get(property % 2)
                    .send(nodes.get(property % 2)
                            .xapi(LOG)
                            .POST(BodyPublishers.ofString("{\"p" + property + "\":1}"))
                            .build())
                    .statusCode();
            assertThat(status).isEqualTo(204);
        });
        assertThat(get(two, LOG).body().split("\"p", -1)).hasSize(41);
    }

    private static HttpResponse<String> get(RunningBridge node, String path) {
        return node.send(node.xapi(path).GET().build());
    }

    private static int put(RunningBridge node, String path, String body, String header, String value) {
        return node.send(node.xapi(path)
                        .header(header, value)
                        .PUT(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }
}

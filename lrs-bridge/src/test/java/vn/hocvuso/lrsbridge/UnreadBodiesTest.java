package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import vn.hocvuso.lrsbridge.Doors.Door;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.InProcessBridge;
import vn.hocvuso.lrsbridge.testing.RawRequest;

/** Of a stranger no body is read where a sign-in or a credential is needed: the refusal comes while nothing was sent. */
@Timeout(120)
class UnreadBodiesTest {
    /** Whoever comes may send something there. */
    private static final Set<String> OPEN =
            Set.of("POST /sign-in", "POST /sign-in/code", "POST /sign-out", "POST /verify");

    private final Bridge bridge = InProcessBridge.shared();

    private String answer(Door door, String type, String coding) {
        String head = """
                %s %s HTTP/1.1
                Host: localhost
                Content-Type: %s
                Content-Encoding: %s
                Content-Length: 100000
                X-Experience-API-Version: 1.0.3

                """.formatted(door.verb(), Doors.filled(door.path(), Doors::sample), type, coding);
        return RawRequest.send(bridge, head.replace("\n", "\r\n"));
    }

    @TestFactory
    Stream<DynamicTest> theRefusalOfAStrangerWaitsForNoBody() {
        return Doors.all().stream()
                .filter(door -> !door.verb().equals("GET") && !OPEN.contains(door.toString()))
                .map(door -> DynamicTest.dynamicTest(door + " " + door.type(), () -> {
                    for (String coding : List.of("identity", "gzip", "nothing-known")) {
                        assertThat(RawRequest.status(answer(door, door.type(), coding)))
                                .as(coding)
                                .isEqualTo(401);
                    }
                }));
    }
}

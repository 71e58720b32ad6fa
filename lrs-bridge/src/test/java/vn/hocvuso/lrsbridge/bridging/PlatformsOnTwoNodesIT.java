package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.Await;
import vn.hocvuso.lrsbridge.testing.DemonstrationClass;
import vn.hocvuso.lrsbridge.testing.DemonstrationLearner;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedNodes;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/** Two servers on one PostgreSQL: what is decided on one holds on both. */
@ResourceLock(value = SharedNodes.RESOURCE, mode = ResourceAccessMode.READ)
class PlatformsOnTwoNodesIT {
    @Test
    void aCredentialIsGoodOnEveryNodeUntilItWasRevokedOnOne() {
        RunningBridge one = SharedNodes.all().get(0);
        RunningBridge two = SharedNodes.all().get(1);
        Administrator admin = Administrator.of(one);
        Administrator.Key first = admin.make("{\"label\":\"Trường\",\"home\":\"https://lms.example.vn\"}");
        assertThat(status(one, first)).isEqualTo(200);
        assertThat(status(two, first)).isEqualTo(200);

        Administrator.Key second = Administrator.key(admin.api("POST", "/" + first.id() + "/rotation?grace-hours=1", "")
                .body());
        assertThat(status(one, first)).isEqualTo(200);
        assertThat(status(two, first)).isEqualTo(200);
        Await.until("the new secret is known here as well", () -> status(two, second) == 200);

        evidenceFollowsAReachThatIsChangedOnTheOtherNode(admin, second, two);

        admin.api("DELETE", "/" + first.id(), "");
        Await.until("what was revoked there is refused here", () -> status(two, first) == 401);
        assertThat(status(two, second)).isEqualTo(401);
    }

    /** What one node takes in counts as soon as the other has allowed it, and no more when it ends that. */
    private static void evidenceFollowsAReachThatIsChangedOnTheOtherNode(
            Administrator admin, Administrator.Key key, RunningBridge two) {
        SignedIn teacher = SignedIn.as("teacher", two);
        DemonstrationClass evening = DemonstrationClass.of(teacher);
        UUID statement = UUID.randomUUID();
        assertThat(two.send(two.bare("/xapi/statements", key.name(), key.secret())
                                .header("X-Experience-API-Version", "1.0.3")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        DemonstrationLearner.grade(statement, 31, "failed", "2026-11-20T01:02:03Z")))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        awaitValidity(teacher, evening, statement, "OUT_OF_REACH");

        admin.api("POST", "/" + key.id() + "/reach/learners", "{\"home\":\"" + DemonstrationLearner.PLATFORM + "\"}");
        awaitValidity(teacher, evening, statement, "COUNTS");

        admin.api("PUT", "/" + key.id() + "/reach", "{\"learners\":[]}");
        awaitValidity(teacher, evening, statement, "OUT_OF_REACH");
    }

    private static void awaitValidity(SignedIn teacher, DemonstrationClass evening, UUID statement, String wanted) {
        String citizen = DemonstrationLearner.citizen(31).toString();
        String cell = "/api/teaching/classes/" + evening.id() + "/pupils/" + citizen + "/" + evening.competency();
        Await.until("the evidence is " + wanted, () -> StreamSupport.stream(
                        teacher.json("GET", cell, "").path("evidence").spliterator(), false)
                .anyMatch(one -> one.path("statement").asText().equals(statement.toString())
                        && one.path("validity").asText().equals(wanted)));
    }

    private static int status(RunningBridge node, Administrator.Key key) {
        return node.send(node.bare("/xapi/statements?limit=1", key.name(), key.secret())
                        .header("X-Experience-API-Version", "1.0.3")
                        .build())
                .statusCode();
    }
}

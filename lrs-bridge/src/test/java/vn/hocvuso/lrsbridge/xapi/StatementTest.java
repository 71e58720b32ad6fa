package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final Ifi AN = Ifi.mbox("mailto:an@example.vn");

    @Test
    void theViewShowsWhatWasSent() {
        Statement one = Samples.statement(Samples.FULL);
        assertThat(one.id()).contains(UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"));
        assertThat(one.actor().ifi()).contains(Ifi.account("https://truong.example.vn", "to-3"));
        assertThat(one.actor()).isInstanceOfSatisfying(Actor.Group.class, group -> assertThat(group.members())
                .extracting(Actor.Agent::identifier)
                .containsExactly(AN, Ifi.mboxSha1sum("ebd31e95054c018b10727ccffd2ef2ec3a016ee9")));
        assertThat(one.object()).isInstanceOfSatisfying(StatementObject.ActivityObject.class, activity -> {
            assertThat(activity.id()).hasToString("http://5WSbq79WUob_course_id/q1");
            assertThat(activity.definition().name()).containsEntry("vi", "Câu 1");
        });
        assertThat(one.result().flatMap(Result::score).flatMap(Score::raw))
                .hasValueSatisfying(raw -> assertThat(raw).isEqualByComparingTo("5"));
        assertThat(one.timestamp()).contains(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(one.context().parent()).containsExactly(new Iri("block-v1:a+b"));
        assertThat(one.context().grouping()).isEmpty();
        assertThat(one.context().statement()).contains(UUID.fromString("11111111-2222-4333-8444-555555555555"));
        assertThat(one.voids()).isFalse();
        assertThat(one.received()).isEqualTo(Samples.FULL.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(one.digest()).isEqualTo(Sha256.of(Samples.FULL.strip()));
    }

    @Test
    void everyoneAndEverythingAnywhereIsRelated() {
        Statement one = Samples.statement(Samples.FULL);
        assertThat(one.relatedActors())
                .extracting(Ifi::key)
                .containsExactlyInAnyOrder(
                        "account:https://truong.example.vn to-3",
                        "mbox:mailto:an@example.vn",
                        "mbox_sha1sum:ebd31e95054c018b10727ccffd2ef2ec3a016ee9",
                        "openid:https://truong.example.vn/co-hoa");
        assertThat(one.relatedActivities())
                .extracting(Iri::value)
                .containsExactlyInAnyOrder(
                        "http://5WSbq79WUob_course_id/q1",
                        "block-v1:a+b",
                        "https://w3id.org/xapi/cmi5/context/categories/cmi5",
                        "ispring://presentations/1");
        Statement sub = Samples.statement(
                Samples.with(Samples.SHORT, "/object", Samples.SUB_STATEMENT).toString());
        assertThat(sub.relatedActors()).containsExactlyInAnyOrder(AN, Ifi.openid("https://truong.example.vn/an"));
        assertThat(sub.relatedActivities()).containsExactly(new Iri("https://truong.example.vn/k/1"));
    }

    @Test
    void aVoidingStatementNamesWhatItTakesBack() {
        String target = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";
        Statement one = Samples.statement("{\"actor\":{\"mbox\":\"mailto:an@example.vn\"},"
                + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + target + "\"}}");
        assertThat(one.voids()).isTrue();
        assertThat(one.voided()).contains(UUID.fromString(target));
    }
}

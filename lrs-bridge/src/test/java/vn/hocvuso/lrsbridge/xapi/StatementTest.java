package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    @Test
    void aKeyReadsBackAsTheIdentifierItWasWrittenFrom() {
        for (Ifi ifi : List.of(
                AN,
                Ifi.mboxSha1sum("EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"),
                Ifi.openid("https://a.vn/x"),
                Ifi.account("https://a.vn", "Nguyễn Văn  An "),
                Ifi.account("https://a.vn", ""))) {
            assertThat(Ifi.parse(ifi.key())).contains(ifi);
        }
        assertThat(Ifi.mboxSha1sum("EBD31E95054C018B10727CCFFD2EF2EC3A016EE9").key())
                .isEqualTo("mbox_sha1sum:ebd31e95054c018b10727ccffd2ef2ec3a016ee9");
        for (String no : List.of("", "mbox:a@b.vn", "account:https://a.vn", "account:a b", "phone:1")) {
            assertThat(Ifi.parse(no)).as(no).isEmpty();
        }
    }

    @Test
    void anAgentIsItsIdentifierWhateverItsJsonLooksLike() {
        String one = "{\"name\":\"Hi\\u1ec5n\",\"account\":{\"name\":\"7\",\"homePage\":\"https://a.vn\"}}";
        String other = "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https:\\/\\/a.vn\",\"name\":\"7\"}}";
        assertThat(Ifi.of(Samples.read(one).json()))
                .isEqualTo(Ifi.of(Samples.read(other).json()))
                .isPresent();
        assertThat(Ifi.of(Samples.read("{\"mbox\":\"mailto:a@b.vn\",\"openid\":\"https://a.vn\"}")
                        .json()))
                .isEmpty();
        assertThat(Ifi.of(Samples.read("{\"account\":{\"name\":\"7\"}}").json()))
                .isEmpty();
    }

    @Test
    void anIdentifierOfAWrongFormCannotBe() {
        assertThatThrownBy(() -> Ifi.mbox("an@example.vn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ifi.account("home page", "7")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Iri("no scheme")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new XapiVersion("1.1.0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void versionHeadersOfOneAndTwoAreRead() {
        assertThat(XapiVersion.parse(" 1.0.1 ").map(XapiVersion::isOne)).contains(true);
        assertThat(XapiVersion.parse("2.0").map(XapiVersion::isTwo)).contains(true);
        for (String no : List.of("", "1", "1.1", "0.95", "3.0", "1.0.", "1.0a", "1.0.1.1")) {
            assertThat(XapiVersion.parse(no)).as(no).isEmpty();
        }
    }

    @Test
    void instantsArePrintedInUtcWithThreeDigitsOrAsManyAsTheyHave() {
        assertThat(Timestamps.print(Instant.parse("2026-11-23T01:02:03.4569Z"))).isEqualTo("2026-11-23T01:02:03.4569Z");
        assertThat(Timestamps.print(Instant.parse("2026-11-23T01:02:00Z"))).isEqualTo("2026-11-23T01:02:00.000Z");
        assertThat(Timestamps.parse("2026-11-23T08:02:03.5+07:00")).contains(Instant.parse("2026-11-23T01:02:03.5Z"));
        assertThat(Timestamps.parse("2026-11-23T08:02:03-00:00")).isEmpty();
    }

    private static final String MOODLE = """
            {"actor": {"account": {"homePage": "https://moodle.example.vn", "name": "7"}},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}, "object": {"id": "https://moodle.example.vn/mod/quiz/view.php?id=3"},
             "result": {"score": {"raw": 5.0}}, "timestamp": "2026-11-23T08:00:00+07:00",
             "context": {"extensions": {"http://lrs.learninglocker.net/define/extensions/info": {"event_name": "\\\\mod_quiz\\\\event"}}}}
            """;

    @Test
    void aRepeatWithoutIdIsRecognisedByWhatItSays() {
        Optional<ContentKey> key = ContentKey.of(Samples.statement(MOODLE));
        assertThat(key).isPresent();
        assertThat(ContentKey.of(Samples.statement(MOODLE.replace("5.0", "5")
                        .replace("T08:00:00+07:00", "T01:00:00Z")
                        .replace("\"7\"", "\"\\u0037\""))))
                .isEqualTo(key);
        for (String[] change : new String[][] {
            {"\"7\"", "\"8\""},
            {"completed", "passed"},
            {"id=3", "id=4"},
            {"5.0", "6"},
            {"08:00:00", "08:00:01"},
            {"mod_quiz", "mod_page"}
        }) {
            assertThat(ContentKey.of(Samples.statement(MOODLE.replace(change[0], change[1]))))
                    .isPresent()
                    .isNotEqualTo(key);
        }
        assertThat(ContentKey.of(Samples.statement(Samples.SHORT))).isEmpty();
    }

    @Test
    void aDigestReadsBackFromItsHex() {
        Sha256 one = Sha256.of("abc");
        assertThat(one.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.fromHex(one.hex())).isEqualTo(one).hasSameHashCodeAs(one);
        assertThatThrownBy(() -> Sha256.fromHex("00")).isInstanceOf(IllegalArgumentException.class);
    }
}

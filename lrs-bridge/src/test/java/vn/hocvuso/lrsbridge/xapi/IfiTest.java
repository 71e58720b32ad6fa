package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IfiTest {
    private static final Ifi AN = Ifi.mbox("mailto:an@example.vn");

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
    }
}

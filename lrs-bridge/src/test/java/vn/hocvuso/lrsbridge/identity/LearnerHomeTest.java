package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class LearnerHomeTest {
    @ParameterizedTest
    @CsvSource({
        "https://lms.example.vn, https://lms.example.vn",
        "https://lms.example.vn/, https://lms.example.vn",
        "https://lms.example.vn///, https://lms.example.vn",
        "HTTPS://LMS.Example.VN, https://lms.example.vn",
        "https://lms.example.vn:443/, https://lms.example.vn",
        "http://lms.example.vn:80/moodle/, http://lms.example.vn/moodle",
        "http://lms.example.vn:8080, http://lms.example.vn:8080",
        "http://lms.example.vn, http://lms.example.vn",
        "https://lms.example.vn/Moodle, https://lms.example.vn/Moodle",
        "https://lms.example.vn/?id=1#x, https://lms.example.vn/?id=1#x",
        "http://http, http://http",
        "https://[2001:db8::1]:443/x, https://[2001:db8::1]/x",
        "urn:example:lms, urn:example:lms",
        "https://trường.example.vn/, https://trường.example.vn",
        "https://, https://",
        "https:///, https:///",
        "x:/, x:/",
        "http://a%zz/, http://a%zz",
    })
    void spellingsOfOneHomePageAreOneHome(String homePage, String home) {
        LearnerHome found = LearnerHome.of(Ifi.account(homePage, "an"));

        assertThat(found.text()).isEqualTo(home);
        assertThat(new LearnerHome(found.text())).isEqualTo(found);
    }

    @Test
    void httpAndHttpsAndPathsAreDifferentHomes() {
        assertThat(new LearnerHome("http://lms.example.vn")).isNotEqualTo(new LearnerHome("https://lms.example.vn"));
        assertThat(new LearnerHome("https://example.vn/truong1"))
                .isNotEqualTo(new LearnerHome("https://example.vn/truong10"))
                .isNotEqualTo(new LearnerHome("https://example.vn"));
    }

    @Test
    void aMailAddressBelongsToItsDomainAndAnOpenIdToItsSiteAndAHashToNobodyKnowsWhom() {
        assertThat(LearnerHome.of(Ifi.mbox("mailto:An@Truong.EDU.vn")).text()).isEqualTo("@truong.edu.vn");
        assertThat(LearnerHome.of(Ifi.mbox("mailto:a@b@truong.edu.vn")).text()).isEqualTo("@truong.edu.vn");
        assertThat(LearnerHome.of(Ifi.mbox("mailto:a@-!x")).text()).isEqualTo("@-!x");
        assertThat(LearnerHome.of(Ifi.openid("https://Id.example.vn:443/an")).text())
                .isEqualTo("https://id.example.vn");
        assertThat(LearnerHome.of(Ifi.openid("urn:an")).text()).isEqualTo("urn:an");
        assertThat(LearnerHome.of(Ifi.mboxSha1sum("AB".repeat(20)))).isEqualTo(LearnerHome.HASHED);
    }

    @ParameterizedTest
    @CsvSource({
        "' https://lms.example.vn/ ', https://lms.example.vn",
        "@Truong.edu.vn, @truong.edu.vn",
        "truong.edu.vn, @truong.edu.vn",
        "@localhost, @localhost",
        "mbox_sha1sum, mbox_sha1sum",
        "urn:example:lms, urn:example:lms",
    })
    void whatPeopleWriteIsRead(String written, String home) {
        assertThat(LearnerHome.written(written)).map(LearnerHome::text).contains(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "lms", "an@truong.edu.vn", "mailto:an@truong.edu.vn", "@", "@a b", "a b.vn", "*"})
    void whatIsNoHomeIsNotRead(String written) {
        assertThat(LearnerHome.written(written)).isEmpty();
        assertThat(LearnerHome.written("https://" + "a".repeat(1000))).isEmpty();
    }
}

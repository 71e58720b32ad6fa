package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.xapi.Ifi;

class ReachTest {
    private static final String ACTIVITY = "https://anywhere.example/course/1";

    @ParameterizedTest
    @CsvSource({
        "https://lms.example.vn, true",
        "https://lms.example.vn/, true",
        "HTTPS://LMS.example.vn:443, true",
        "http://lms.example.vn, false",
        "https://lms.example.vn.evil.example, false",
        "https://lms.example.vn/moodle, false",
        "https://other.example.vn, false",
    })
    void aKeyTellsOfTheLearnersOfItsPlatformAndNoOthers(String homePage, boolean covered) {
        Reach reach = Reach.ofPlatform("https://lms.example.vn/");

        assertThat(reach.covers(Ifi.account(homePage, "an"), ACTIVITY)).isEqualTo(covered);
    }

    @Test
    void theMailDomainOfThePlatformsHostIsWithinReachAndThatOfOthersIsNot() {
        Reach reach = Reach.ofPlatform("https://truong.edu.vn/moodle");

        assertThat(reach.covers(Ifi.mbox("mailto:an@truong.edu.vn"), ACTIVITY)).isTrue();
        assertThat(reach.covers(Ifi.mbox("mailto:an@sub.truong.edu.vn"), ACTIVITY))
                .isFalse();
        assertThat(reach.covers(Ifi.mboxSha1sum("0".repeat(40)), ACTIVITY)).isFalse();
        assertThat(reach.covers(Ifi.openid("https://truong.edu.vn/an"), ACTIVITY))
                .isFalse();
        assertThat(Reach.NOBODY.covers(Ifi.mbox("mailto:an@truong.edu.vn"), ACTIVITY))
                .isFalse();
    }

    @Test
    void whatIsGrantedComesOnTopAndActivitiesAreLimitedByIt() {
        Reach granted = new Reach(
                Set.of(new LearnerHome("@gmail.com"), LearnerHome.HASHED), Set.of("https://lms.example.vn/course/"));
        Reach reach = Reach.ofPlatform("https://lms.example.vn").and(granted);

        assertThat(reach.covers(Ifi.account("https://lms.example.vn", "an"), "https://lms.example.vn/course/1"))
                .isTrue();
        assertThat(reach.covers(Ifi.mbox("mailto:an@gmail.com"), "https://lms.example.vn/course/1"))
                .isTrue();
        assertThat(reach.covers(Ifi.mboxSha1sum("0".repeat(40)), "https://lms.example.vn/course/1"))
                .isTrue();
        assertThat(reach.covers(Ifi.account("https://lms.example.vn", "an"), "https://lms.example.vn/quiz/1"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.example.vn, https://lms.example.vn, true",
        "https://lms.example.vn, https://lms.example.vn/course/1, true",
        "https://lms.example.vn, https://lms.example.vn?id=1, true",
        "https://lms.example.vn, https://lms.example.vn.evil.example/course/1, false",
        "https://lms.example.vn/mod/quiz/view.php?id=1, https://lms.example.vn/mod/quiz/view.php?id=12, false",
        "https://lms.example.vn/mod/quiz/view.php?id=, https://lms.example.vn/mod/quiz/view.php?id=12, true",
        "urn:khoa, urn:khoa:1, true",
        "urn:khoa, urn:khoac, false",
    })
    void anActivityIsWithinReachAtOrBelowAnAddress(String address, String activity, boolean covered) {
        assertThat(new Reach(Set.of(), Set.of(address)).covers(activity)).isEqualTo(covered);
    }
}

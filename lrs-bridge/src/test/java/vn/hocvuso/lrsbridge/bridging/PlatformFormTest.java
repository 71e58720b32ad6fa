package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.identity.PlatformKind;
import vn.hocvuso.lrsbridge.identity.PlatformTerms;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/** What is entered of a platform. */
class PlatformFormTest {
    private static PlatformForm json(String json) throws Exception {
        return PlatformForm.of(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFilledInBeforehandNeedsNoMoreThanANameAndAnAddress(PlatformKind kind) throws Exception {
        PlatformForm preset = PlatformForm.preset(kind);
        assertThat(preset.findings()).extracting(Finding::pointer).containsExactly("label", "home");

        PlatformForm form =
                json("{\"label\":\"Trường\",\"home\":\"https://lms.example.vn\",\"kind\":\"" + kind + "\"}");
        assertThat(form.findings()).isEmpty();
        assertThat(form.terms().scopes()).isEqualTo(preset.scopes()).contains(Permission.WRITE_STATEMENTS);
        assertThat(form.terms().contentKeys()).isEqualTo(kind == PlatformKind.MOODLE);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsFilledInBeforehandOpensTooMuch(PlatformKind kind) {
        assertThat(PlatformForm.preset(kind).scopes())
                .doesNotContain(Permission.ALL, Permission.READ_ALL, Permission.READ_STATEMENTS);
        assertThat(PlatformForm.preset(kind).scopes().contains(Permission.DEFINE))
                .as("a key that everybody can take out of a package must not rename what others teach")
                .isNotEqualTo(kind.carriesKeyInTheOpen());
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() throws Exception {
        PlatformForm form =
                json("{\"label\":\" \",\"home\":\"lms\",\"version\":\"0.9\",\"scopes\":[\"statements/write\",\"x\"],"
                        + "\"origins\":[\"https://a.example.vn\",\"a.example.vn\",\"https://a.example.vn/path\"]}");

        assertThat(form.findings())
                .extracting(Finding::pointer)
                .containsExactly("label", "scope", "home", "version", "origins", "origins");
        assertThat(form.findings()).extracting(Finding::found).contains("x", "a.example.vn");
    }

    @Test
    void originsStandBetweenBlanksCommasOrLines() throws Exception {
        PlatformForm form = json(
                "{\"label\":\"a\",\"home\":\"https://a.vn\",\"origins\":[\"https://a.vn https://b.vn:8443\",\"https://c.vn,\\n*\"]}");

        assertThat(form.terms().origins()).isEqualTo(Set.of("https://a.vn", "https://b.vn:8443", "https://c.vn", "*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.vn/", "https://", "a.vn", "https://u@a.vn", "https://a.vn?x", "null", "**"})
    void onlySchemeHostAndPortAreAnOrigin(String text) {
        assertThat(PlatformTerms.isOrigin(text)).isFalse();
    }
}

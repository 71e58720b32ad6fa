package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The preconditions of RFC 9110, as xAPI wants them. */
class PreconditionsTest {
    private static final ETag HELD = ETag.of("{}".getBytes(StandardCharsets.UTF_8));
    private static final Optional<ETag> NOTHING = Optional.empty();

    private static Preconditions given(String name, String value) {
        return Preconditions.of(
                header -> Optional.ofNullable(Map.of(name, value).get(header)));
    }

    @Test
    void aTagIsTheSha1OfTheContentInQuotes() {
        assertThat(HELD.header()).isEqualTo("\"bf21a9e8fbc5a3846fb05b4fa0859e0917b2202f\"");
    }

    @Test
    void withoutHeadersEverythingIsAllowed() {
        Preconditions none = Preconditions.of(header -> Optional.empty());

        assertThat(none.areAbsent()).isTrue();
        assertThat(none.allowWriting(NOTHING)).isTrue();
        assertThat(none.allowWriting(Optional.of(HELD))).isTrue();
        assertThat(none.makeSendingNeedless(HELD)).isFalse();
    }

    @Test
    void ifMatchWantsOneOfItsTagsStronglyOrAnythingAtAll() {
        assertThat(given("If-Match", HELD.header()).allowWriting(Optional.of(HELD)))
                .isTrue();
        assertThat(given("If-Match", "\"a\", " + HELD.header()).allowWriting(Optional.of(HELD)))
                .isTrue();
        assertThat(given("If-Match", "*").allowWriting(Optional.of(HELD))).isTrue();
        assertThat(given("If-Match", "*").allowWriting(NOTHING)).isFalse();
        assertThat(given("If-Match", "\"a\"").allowWriting(Optional.of(HELD))).isFalse();
        assertThat(given("If-Match", "W/" + HELD.header()).allowWriting(Optional.of(HELD)))
                .isFalse();
        assertThat(given("If-Match", HELD.header()).allowWriting(NOTHING)).isFalse();
    }

    @Test
    void ifNoneMatchWantsNoneOfItsTagsAndWithAStarNothingThere() {
        assertThat(given("If-None-Match", "*").allowWriting(NOTHING)).isTrue();
        assertThat(given("If-None-Match", "*").allowWriting(Optional.of(HELD))).isFalse();
        assertThat(given("If-None-Match", "\"a\"").allowWriting(Optional.of(HELD)))
                .isTrue();
        assertThat(given("If-None-Match", "W/" + HELD.header()).allowWriting(Optional.of(HELD)))
                .isFalse();
        assertThat(given("If-None-Match", HELD.header()).makeSendingNeedless(HELD))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "\"abc", "abc\"", "\"a\" \"b\"", "\"a\"b", "w/\"a\"", "*, \"a\"", "\"a b\"", ",", "W/"
            })
    void whatIsNeitherAStarNorQuotedTagsIsRefusedAndNotIgnored(String broken) {
        assertThatThrownBy(() -> given("If-Match", broken))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED_REQUEST));
    }
}

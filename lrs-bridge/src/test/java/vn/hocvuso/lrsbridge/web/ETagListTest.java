package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagListTest {
    /** Its SHA-1 is a9993e364706816aba3e25717850c26c9cd0d89d (FIPS 180, example A.1). */
    private static final Optional<ETag> HELD = Optional.of(ETag.of("abc".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "a9993e364706816aba3e25717850c26c9cd0d89d",
                " a9993e364706816aba3e25717850c26c9cd0d89d ",
                "A9993E364706816ABA3E25717850C26C9CD0D89D",
                "\"A9993E364706816ABA3E25717850C26C9CD0D89D\"",
                "\"x\", \"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "*",
            })
    void theTagOfAContentIsKnownWithAndWithoutQuotesInAnyCase(String header) {
        assertThat(ETagList.parse(header).orElseThrow().matchesStrongly(HELD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b9993e364706816aba3e25717850c26c9cd0d89d",
                "W/\"a9993e364706816aba3e25717850c26c9cd0d89d\"",
                "\"a9993e364706816aba3e25717850c26c9cd0d89\"",
            })
    void anotherTagIsAnother(String header) {
        assertThat(ETagList.parse(header).orElseThrow().matchesStrongly(HELD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a9993e364706816aba3e25717850c26c9cd0d89",
                "g9993e364706816aba3e25717850c26c9cd0d89d",
                "a9993e364706816aba3e25717850c26c9cd0d89d, a9993e364706816aba3e25717850c26c9cd0d89d",
                "abc",
            })
    void whatElseHasNoQuotesIsNoTag(String header) {
        assertThat(ETagList.parse(header)).isEmpty();
    }
}

package vn.hocvuso.lrsbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenTest {
    private static Map<String, String> citizen(String name, String hamlet) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("hamlet", hamlet);
        return fields;
    }

    @Test
    void nothingIsOtherThanItWasSeen() {
        assertThat(Seen.of(citizen("An", "Thôn 1")).otherThan(citizen("An", "Thôn 1")))
                .isEmpty();
    }

    @Test
    void whatWasChangedMeanwhileIsNamed() {
        Seen seen = Seen.of(citizen("An", "Thôn 1"));

        assertThat(seen.otherThan(citizen("An", "Thôn 2"))).containsExactly("hamlet");
        assertThat(seen.otherThan(citizen("Ân", ""))).containsExactly("name", "hamlet");
    }

    @Test
    void whoSaysNothingThatCanBeReadHasSeenNothing() {
        assertThat(new Seen("").otherThan(citizen("An", "Thôn 1"))).containsExactly("name", "hamlet");
        assertThat(new Seen("x").otherThan(citizen("An", "Thôn 1"))).containsExactly("name", "hamlet");
    }

    @Test
    void itIsAnEntityTag() {
        assertThat(Seen.of(citizen("An", "")).tag().header()).matches("\"[0-9a-f]{8}-[0-9a-f]{8}\"");
    }
}

package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IriTest {
    @Test
    void anIriHasAScheme() {
        assertThatThrownBy(() -> new Iri("no scheme")).isInstanceOf(IllegalArgumentException.class);
    }
}

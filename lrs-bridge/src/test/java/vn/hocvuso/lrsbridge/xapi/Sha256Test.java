package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void aDigestReadsBackFromItsHex() {
        Sha256 one = Sha256.of("abc");
        assertThat(one.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.fromHex(one.hex())).isEqualTo(one).hasSameHashCodeAs(one);
        assertThatThrownBy(() -> Sha256.fromHex("00")).isInstanceOf(IllegalArgumentException.class);
    }
}

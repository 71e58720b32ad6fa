package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;

class StatusListTest {
    @Test
    void whatIsWrittenIsReadBack() {
        int[] revoked = {0, 7, 8, 94_567, StatusList.ENTRIES - 1};
        StatusList read =
                StatusList.parse(StatusList.revoking(IntStream.of(revoked)).encoded());

        assertThat(IntStream.range(0, StatusList.ENTRIES).filter(read::revoked))
                .containsExactly(0, 7, 8, 94_567, 131_071);
    }

    @Test
    void placeNoughtIsTheHighestBitOfTheFirstByte() throws IOException {
        String encoded = StatusList.revoking(IntStream.of(0, 9)).encoded();
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();

        assertThat(encoded).startsWith("u").doesNotContain("=");
        assertThat(bits).hasSize(16_384).startsWith(0x80, 0x40);
    }

    @Test
    void theSameListAlwaysGivesTheSameText() {
        assertThat(StatusList.revoking(IntStream.of(9, 5)).encoded())
                .isEqualTo(StatusList.revoking(IntStream.of(5, 9)).encoded());
        assertThat(SampleIssuer.statusList(5)).isEqualTo(SampleIssuer.statusList(5));
        assertThat(StatusList.empty().encoded())
                .isEqualTo(StatusList.revoking(IntStream.empty()).encoded());
    }

    @Test
    void thePublishedListIsACredentialWithItsPurposeAndPeriod() {
        JsonObject list = SampleIssuer.statusList();

        assertThat(list.getJsonObject("credentialSubject").getString("statusPurpose"))
                .isEqualTo("revocation");
        assertThat(list.getString("validFrom")).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(list.getString("validUntil")).isEqualTo("2126-11-22T00:00:00Z");
        assertThat(list.getJsonArray("proof")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16_383, 16_385, 50_000_000})
    void aListOfAnotherLengthIsRefused(int bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(new byte[bytes]);
        }
        String encoded = "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());

        assertThatThrownBy(() -> StatusList.parse(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "uAAAA", "zAAAA", "u****"})
    void whatIsNotAListIsRefused(String encoded) {
        assertThatThrownBy(() -> StatusList.parse(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, StatusList.ENTRIES})
    void aPlaceOutsideTheListIsRefused(int index) {
        assertThatThrownBy(() -> StatusList.empty().revoked(index)).isInstanceOf(IllegalArgumentException.class);
    }
}

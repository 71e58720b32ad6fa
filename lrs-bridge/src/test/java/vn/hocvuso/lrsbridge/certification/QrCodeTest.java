package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.web.QrCode;

class QrCodeTest {
    private static final String ADDRESS =
            "https://hocvuso.example.vn/certificates/0c6f3d1e-52f1-4f4d-9f0b-6a4f0f6f2f10";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void aReaderGetsTheTextBack() throws ChecksumException, FormatException {
        QrCode code = QrCode.of(ADDRESS);
        BitMatrix seen = new BitMatrix(code.size());
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.dark(x, y)) {
                    seen.set(x, y);
                }
            }
        }
        DecoderResult read = new Decoder().decode(seen);

        assertThat(read.getText()).isEqualTo(ADDRESS);
        assertThat(read.getECLevel()).isEqualTo("M");
    }

    @Test
    void thePathOfThePageDrawsTheSameModules() throws ChecksumException, FormatException {
        QrCode code = QrCode.of(ADDRESS);
        BitMatrix drawn = new BitMatrix(code.size());
        Matcher runs = RUN.matcher(code.svgPath());
        while (runs.find()) {
            drawn.setRegion(number(runs, 1), number(runs, 2), number(runs, 3), 1);
        }

        assertThat(new Decoder().decode(drawn).getText()).isEqualTo(ADDRESS);
        assertThat(RUN.matcher(code.svgPath()).replaceAll("")).isEmpty();
    }

    @Test
    void theDrawingHasAQuietZoneAndASafeTitle() {
        QrCode code = QrCode.of(ADDRESS);
        int side = code.size() + 8;

        assertThat(code.svg("Mã <b>"))
                .contains("viewBox=\"-4 -4 " + side + " " + side + "\"")
                .contains("<title>Mã &lt;b&gt;</title>")
                .doesNotContain("<b>");
    }

    @Test
    void theQrOfAPaperIsSmallEnoughForAPhone() {
        QrCode code = QrCode.of(SampleIssuer.qr());

        // version 13 has 69 modules along a side
        assertThat(code.size()).isLessThanOrEqualTo(69);
    }

    @Test
    void aTextThatNoCodeHoldsIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static int number(Matcher runs, int group) {
        return Integer.parseInt(runs.group(group));
    }
}

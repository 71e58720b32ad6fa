package vn.hocvuso.lrsbridge.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as dark and light modules, error correction M, without its quiet zone. */
public final class QrCode {
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /** Throws IllegalArgumentException when the text is too long for a QR code. */
    public static QrCode of(String text) {
        try {
            // capitals and figures take little room, also behind letters that take more
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_COMPACT, true))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters", e);
        }
    }

    /** Modules along one side. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether the module in this column and row, from the upper left, is dark. */
    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }

    /** The length of the dark run that begins here, 0 when it does not begin here. */
    public int run(int x, int y) {
        if (!dark(x, y) || (x > 0 && dark(x - 1, y))) {
            return 0;
        }
        int end = x;
        while (end < size() && dark(end, y)) {
            end++;
        }
        return end - x;
    }

    /** The dark modules as the {@code d} of one SVG path, one unit per module. */
    public String svgPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                int run = run(x, y);
                if (run > 0) {
                    path.append('M').append(x).append(' ').append(y);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
            }
        }
        return path.toString();
    }

    /** A whole SVG element with its quiet zone of four modules and this accessible title. */
    public String svg(String title) {
        int side = size() + 2 * QUIET;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %d %d" role="img" shape-rendering="crispEdges">\
                <title>%s</title><path fill="#fff" d="M%d %dh%dv%dh-%dz"/><path fill="#000" d="%s"/></svg>""".formatted(-QUIET, -QUIET, side, side, escaped(title), -QUIET, -QUIET, side, side, side, svgPath());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package vn.hocvuso.lrsbridge.certification;

/** A QR code as dark and light modules, error correction M, without its quiet zone. */
@SuppressWarnings("DoNotCallSuggester")
final class QrCode {
    private QrCode() {}

    static QrCode of(String text) {
        throw new UnsupportedOperationException(text);
    }

    /** Modules along one side. */
    int size() {
        throw new UnsupportedOperationException();
    }

    boolean dark(int x, int y) {
        throw new UnsupportedOperationException(x + "" + y);
    }

    /** The dark modules as the {@code d} of one SVG path, one unit per module. */
    String svgPath() {
        throw new UnsupportedOperationException();
    }

    /** A whole SVG element with its quiet zone of four modules and this accessible title. */
    String svg(String title) {
        throw new UnsupportedOperationException(title);
    }
}

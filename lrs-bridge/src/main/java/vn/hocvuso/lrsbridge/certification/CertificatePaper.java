package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Draws the certificate as a PDF: one page, A4 across, with a QR and the credential attached. */
@SuppressWarnings("DoNotCallSuggester")
final class CertificatePaper {
    private CertificatePaper() {}

    /** The PDF of this text. {@code made} stands in the file's metadata; the same input gives the same bytes. */
    static byte[] render(Text text, JsonObject credential, Instant made) {
        throw new UnsupportedOperationException(text + "" + credential + made);
    }

    /**
     * What the paper says.
     *
     * @param parentAuthority the line above the authority, such as "UBND THÀNH PHỐ HÀ NỘI"
     * @param authority who issues it, such as "UBND XÃ HOÀI ĐỨC"
     * @param title such as "GIẤY XÁC NHẬN"
     * @param subtitle such as "hoàn thành phổ cập kỹ năng số cơ bản"
     * @param place where it is signed, such as "Hoài Đức"
     * @param address the certificate's public address: printed, and in the QR
     */
    record Text(
            Optional<String> parentAuthority,
            String authority,
            String title,
            String subtitle,
            String holder,
            String curriculum,
            List<String> competencies,
            String registerNumber,
            String decision,
            String place,
            LocalDate date,
            Optional<String> signatoryTitle,
            Optional<String> signatory,
            URI address) {
        Text {
            competencies = List.copyOf(competencies);
        }
    }
}

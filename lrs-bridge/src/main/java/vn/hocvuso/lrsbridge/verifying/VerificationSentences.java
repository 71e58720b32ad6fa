package vn.hocvuso.lrsbridge.verifying;

import java.util.Map;
import java.util.Objects;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/** The answers of a verification in words that the holder of a paper understands. */
public final class VerificationSentences {
    private static final Map<Question, Answers> ANSWERS = Map.of(
            Question.LOGGED,
                    new Answers(
                            new Words(
                                    "Việc cấp giấy đã được ghi vào nhật ký công khai; bằng chứng khớp.",
                                    "Its issuing is in the public log; the proof holds."),
                            new Words(
                                    "Bằng chứng về việc ghi vào nhật ký công khai không khớp với giấy này.",
                                    "The proof that its issuing is in the public log does not fit."),
                            new Words(
                                    "Chưa có bằng chứng việc cấp giấy đã được ghi vào nhật ký công khai.",
                                    "There is no proof yet that its issuing is in the public log.")),
            Question.PAPER,
                    new Answers(
                            new Words(
                                    "Tệp PDF đúng như khi hệ thống tạo ra, không bị sửa.",
                                    "The PDF is as it was made, and was not changed."),
                            new Words(
                                    "Chữ in trên tệp PDF không khớp với giấy xác nhận số đính kèm: tệp đã bị sửa.",
                                    "What is printed on the PDF differs from the credential attached: the file was altered."),
                            new Words(
                                    "Chưa xác định được tệp PDF có đúng như khi tạo ra hay không: tệp không mang dấu của hệ thống"
                                            + " hoặc chưa lấy được khóa của cơ quan cấp.",
                                    "Whether the PDF is as it was made is unknown: it carries no mark of its making,"
                                            + " or the issuer's keys could not be had.")),
            Question.WELL_FORMED,
                    new Answers(
                            new Words(
                                    "Tệp đúng cấu trúc của một giấy xác nhận số.",
                                    "The file is a well-formed credential."),
                            new Words(
                                    "Tệp không đúng cấu trúc của một giấy xác nhận số, hoặc chứa nội dung không rõ nghĩa.",
                                    "The file is not a well-formed credential, or holds members without a known meaning."),
                            new Words(
                                    "Chưa kiểm tra được cấu trúc của tệp.",
                                    "The structure of the file could not be checked.")),
            Question.ISSUER_KEY,
                    new Answers(
                            new Words("Khóa ký là khóa của cơ quan cấp.", "The signing key is one of the issuer's."),
                            new Words(
                                    "Khóa ký không phải là khóa mà cơ quan cấp công nhận.",
                                    "The signing key is not one that the issuer vouches for."),
                            new Words(
                                    "Chưa lấy được danh sách khóa của cơ quan cấp.",
                                    "The issuer's list of keys could not be had.")),
            Question.SIGNATURE_RDFC,
                    new Answers(
                            new Words("Chữ ký trên nội dung là đúng.", "The signature over the content holds."),
                            new Words(
                                    "Chữ ký trên nội dung sai hoặc thiếu: giấy này đã bị sửa hoặc không do cơ quan cấp ký.",
                                    "The signature over the content is wrong or missing: this was altered or never signed."),
                            new Words(
                                    "Chưa kiểm tra được chữ ký trên nội dung.",
                                    "The signature over the content is unchecked.")),
            Question.SIGNATURE_JCS,
                    new Answers(
                            new Words(
                                    "Chữ ký trên văn bản của tệp là đúng.",
                                    "The signature over the file's text holds."),
                            new Words(
                                    "Chữ ký trên văn bản của tệp sai hoặc thiếu: giấy này đã bị sửa hoặc không do cơ quan cấp ký.",
                                    "The signature over the file's text is wrong or missing: this was altered or never signed."),
                            new Words(
                                    "Chưa kiểm tra được chữ ký trên văn bản.",
                                    "The signature over the text is unchecked.")),
            Question.SIGNATURE_QR,
                    new Answers(
                            new Words("Chữ ký trong mã QR là đúng.", "The signature in the QR holds."),
                            new Words(
                                    "Chữ ký trong mã QR sai: mã này không do cơ quan cấp làm ra.",
                                    "The signature in the QR is wrong: the issuer did not make it."),
                            new Words(
                                    "Chưa kiểm tra được chữ ký trong mã QR.",
                                    "The signature in the QR could not be checked.")),
            Question.VALIDITY_PERIOD,
                    new Answers(
                            new Words("Giấy đang trong thời hạn hiệu lực.", "It is within its period of validity."),
                            new Words(
                                    "Giấy chưa đến hoặc đã quá thời hạn hiệu lực.",
                                    "It is not yet valid, or no longer valid."),
                            new Words(
                                    "Giấy không ghi thời điểm bắt đầu hiệu lực.",
                                    "It does not say from when it is valid.")),
            Question.STATUS,
                    new Answers(
                            new Words("Giấy không bị thu hồi.", "It has not been revoked."),
                            new Words("Giấy đã bị thu hồi.", "It has been revoked."),
                            new Words(
                                    "Chưa biết giấy có bị thu hồi hay không: không có danh sách trạng thái còn hiệu lực.",
                                    "Whether it was revoked is unknown: no current status list could be had.")));

    private VerificationSentences() {}

    public static Check check(Question question, Outcome outcome) {
        Words words = Objects.requireNonNull(ANSWERS.get(question)).to(outcome);
        return new Check(question, outcome, words.vi(), words.en());
    }

    /**
     * The answer about the key of an issuer; where it is one, with how that is proven.
     *
     * @param issuer its DID
     */
    static Check issuerKey(String issuer, Outcome outcome) {
        Check check = Question.ISSUER_KEY.answer(outcome);
        return outcome == Outcome.PASSED ? check.with(provenVietnamese(issuer), provenEnglish(issuer)) : check;
    }

    /** How it is proven whose key it is, in Vietnamese. */
    public static String provenVietnamese(String issuer) {
        return "Danh tính dựa trên tên miền: " + issuer
                + " công bố các khóa tại đó. Tên miền có đúng của cơ quan hay không, hãy đối chiếu với cơ quan.";
    }

    /** The same in English. */
    public static String provenEnglish(String issuer) {
        return "The identity rests on a domain name: " + issuer
                + " publishes its keys there. Whether the domain is the authority's is for the authority to confirm.";
    }

    private record Answers(Words passed, Words failed, Words unknown) {
        Words to(Outcome outcome) {
            return switch (outcome) {
                case PASSED -> passed;
                case FAILED -> failed;
                case UNKNOWN -> unknown;
            };
        }
    }

    private record Words(String vi, String en) {}
}

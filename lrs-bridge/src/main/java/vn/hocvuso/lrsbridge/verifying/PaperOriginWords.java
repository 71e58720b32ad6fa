package vn.hocvuso.lrsbridge.verifying;

import vn.hocvuso.lrsbridge.verifying.PaperOrigin.Found;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/** What is said of a paper by what its maker signed of it. */
final class PaperOriginWords {
    private PaperOriginWords() {}

    static Check check(Found found) {
        return switch (found) {
            case AS_MADE -> Question.PAPER.answer(Outcome.PASSED);
            case CHANGED ->
                new Check(
                        Question.PAPER,
                        Outcome.FAILED,
                        "Tệp PDF không còn như khi hệ thống tạo ra: đã bị sửa, hoặc được phần mềm khác lưu lại."
                                + " Hãy tải bản gốc tại địa chỉ in trên giấy.",
                        "The PDF is not as it was made: it was altered, or saved anew by another program."
                                + " Fetch the original at the address printed on it.");
            case NOT_BY_ISSUER ->
                new Check(
                        Question.PAPER,
                        Outcome.FAILED,
                        "Dấu trên tệp PDF không do khóa của cơ quan cấp tạo ra: tệp này không phải do hệ thống làm ra.",
                        "The mark of its making is not by a key of the issuer: this PDF was made by somebody else.");
        };
    }
}

package vn.hocvuso.lrsbridge.verifying;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.verifying.PaperSeal.Fault;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Outcome;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

/** What is said of the digital signatures on a paper. */
public final class PaperSealWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final Map<Fault, Said> FAULTS = Map.of(
            Fault.PARTLY_COVERED,
                    new Said(
                            "Chữ ký số chỉ phủ một phần tệp: có nội dung được thêm vào ngoài chữ ký.",
                            "The digital signature covers a part of the file only: something was added outside of it."),
            Fault.ALTERED,
                    new Said(
                            "Tệp đã bị sửa sau khi ký số: nội dung không khớp với chữ ký.",
                            "The file was altered after it was signed: its content is not what was signed."),
            Fault.NOT_BY_ITS_CERTIFICATE,
                    new Said(
                            "Chữ ký số không do khóa của chứng thư kèm theo tạo ra, hoặc ký khi chứng thư không còn hiệu lực.",
                            "The digital signature was not made by the key of its certificate, or not while that was valid."),
            Fault.WEAK,
                    new Said(
                            "Chữ ký số dùng hàm băm đã lỗi thời (như SHA-1), không còn an toàn; cần ký lại bằng SHA-256 trở lên.",
                            "The digital signature uses a digest that is no longer safe, such as SHA-1; sign with SHA-256 or better."),
            Fault.UNREADABLE,
                    new Said(
                            "Không đọc được chữ ký số, hoặc kiểu chữ ký chưa được hỗ trợ (cần PKCS#7 hoặc CAdES tách rời).",
                            "The digital signature cannot be read, or is of a kind that is not supported (detached PKCS#7 or CAdES is)."),
            Fault.MORE_THAN_SIGNED,
                    new Said(
                            "Khi ký, phần mềm đã thay đổi cả nội dung của giấy chứ không chỉ thêm chữ ký.",
                            "More was changed with the signing than a signature was added."));

    private PaperSealWords() {}

    private record Said(String vi, String en) {}

    /** Why signatures do not hold, in Vietnamese. */
    public static String vietnamese(Fault fault) {
        return said(fault).vi();
    }

    /** Why signatures do not hold, in English. */
    public static String english(Fault fault) {
        return said(fault).en();
    }

    private static Said said(Fault fault) {
        return Objects.requireNonNull(FAULTS.get(fault));
    }

    /** The answer about a signed paper: a signature that does not hold makes it an altered one, whatever it says. */
    static Check check(PaperSeal seal, Check asMade) {
        if (seal.fault().isPresent()) {
            Said why = said(seal.fault().get());
            return new Check(Question.PAPER, Outcome.FAILED, why.vi(), why.en());
        }
        return asMade.outcome() == Outcome.FAILED ? asMade : asMade.with(signedVi(seal), signedEn(seal));
    }

    private static String signedVi(PaperSeal seal) {
        return "Tệp đã được ký số bởi "
                + seal.signers().stream()
                        .map(one -> one.subject() + " (chứng thư số " + one.serial() + " do " + one.issuer() + " cấp"
                                + one.at().map(at -> ", ký lúc " + moment(at)).orElse("") + ")")
                        .collect(Collectors.joining("; "))
                + " và không bị sửa từ khi ký. Chứng thư có đúng của người ấy hay không, hỏi nơi cấp chứng thư.";
    }

    private static String signedEn(PaperSeal seal) {
        return "It was digitally signed by "
                + seal.signers().stream()
                        .map(one -> one.subject() + " (certificate " + one.serial() + " by " + one.issuer()
                                + one.at().map(at -> ", on " + moment(at)).orElse("") + ")")
                        .collect(Collectors.joining("; "))
                + " and not changed since. Whether the certificate is truly theirs is for its issuer to say.";
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}

package vn.hocvuso.lrsbridge.web;

import java.util.Locale;
import vn.hocvuso.lrsbridge.xapi.Rule;
import vn.hocvuso.lrsbridge.xapi.Unreadable;

/** Every reason for which a request is refused: its stable code, its status, and its title in both languages. */
public enum Refusal {
    UNAUTHENTICATED(401, "Cần đăng nhập hoặc khoá truy cập.", "Sign in, or send a credential."),
    WRONG_CREDENTIAL(401, "Tên hoặc mật khẩu không đúng.", "The name or the secret is wrong."),
    AUTHORIZATION_WITHOUT_SCHEME(
            401,
            "Authorization thiếu chữ Basic trước tên và mật khẩu đã mã hoá.",
            "Authorization lacks its scheme: write Basic and a blank before the encoded name and secret."),
    FORBIDDEN(403, "Tài khoản này không có quyền làm việc đó.", "This account may not do that."),
    FOREIGN_FORM(403, "Biểu mẫu này được gửi từ một trang khác.", "This form was sent from another site."),
    FOREIGN_ORIGIN(
            403,
            "Khoá truy cập này không cho phép trang web có origin đó gọi.",
            "This credential is not open to pages of that origin."),
    NOT_FOUND(404, "Không tìm thấy.", "There is nothing here."),
    NO_XAPI_RESOURCE(
            404,
            "Địa chỉ này không phải của xAPI: hãy đặt endpoint đúng như dưới đây, phần mềm gửi tự thêm /statements.",
            "There is no xAPI resource here: set the endpoint as below, senders add /statements by themselves."),
    METHOD_NOT_ALLOWED(405, "Địa chỉ này không nhận thao tác đó.", "This address does not take that method."),
    NOT_ACCEPTABLE(406, "Không có bản theo định dạng được yêu cầu.", "There is no version in the format asked for."),
    UNSUPPORTED_MEDIA_TYPE(415, "Không nhận định dạng này.", "This format is not taken."),
    STATEMENT_MEDIA_TYPE(
            400,
            "Câu (statement) phải gửi bằng application/json, hoặc multipart/mixed khi có tệp đính kèm.",
            "Statements are sent as application/json, or as multipart/mixed with attachments."),
    TOO_SLOW(408, "Nội dung gửi lên đến quá chậm.", "The body arrives too slowly."),
    BODY_TOO_LARGE(413, "Nội dung gửi lên quá lớn.", "The body is too large."),
    MALFORMED_REQUEST(400, "Yêu cầu không đúng dạng.", "The request is malformed."),
    UNSUPPORTED_VERSION(
            400,
            "Phiên bản xAPI không được hỗ trợ; hãy gửi X-Experience-API-Version 1.0.x hoặc 2.0.x.",
            "This xAPI version is not supported; send X-Experience-API-Version 1.0.x or 2.0.x."),
    ALTERNATE_SYNTAX(
            400,
            "Yêu cầu kiểu ?method=… không đúng đặc tả (xAPI 1.0.3 phần 3 mục 1.3).",
            "This is no alternate request syntax (xAPI 1.0.3 part 3 section 1.3)."),
    UNREADABLE_JSON(400, "Nội dung gửi lên không phải JSON hợp lệ.", "The body is not valid JSON."),
    UNKEEPABLE_JSON(
            400,
            "Nội dung là JSON nhưng có chỗ không lưu được; chưa lưu gì.",
            "The body is JSON, but something in it cannot be kept; nothing was stored."),
    BEYOND_A_LIMIT(
            413,
            "Nội dung vượt một giới hạn của máy chủ; chưa lưu gì.",
            "The body goes beyond a limit of this server; nothing was stored."),
    INVALID_STATEMENT(
            400,
            "Có câu (statement) không đúng đặc tả xAPI; không câu nào trong lô được lưu.",
            "A statement breaks the xAPI specification; none of the batch was stored."),
    INVALID_PARAMETER(400, "Tham số truy vấn không hợp lệ.", "A query parameter is not valid."),
    STATEMENT_CONFLICT(
            409,
            "Đã có một câu khác mang cùng id; không câu nào trong lô được lưu.",
            "Another statement with this id is already held; none of the batch was stored."),
    FOREIGN_VOID(
            403,
            "Khoá này không được huỷ (void) câu ấy; không câu nào trong lô được lưu.",
            "This credential may not void that statement; none of the batch was stored."),
    INVALID_PLATFORM(
            400,
            "Thông tin về nền tảng chưa đúng; chưa tạo gì.",
            "What is said of the platform is not valid; nothing was made."),
    CREDENTIAL_REVOKED(
            409, "Khoá này đã bị thu hồi; hãy tạo khoá mới.", "This credential was revoked; make a new one."),
    ALREADY_DECIDED(
            409, "Mục này đã được xử lý; hãy tải lại trang.", "This has been decided already; load the page again."),
    INVALID_DOCUMENT(
            400,
            "POST chỉ ghép được các đối tượng JSON (application/json); không có gì thay đổi.",
            "POST merges JSON objects (application/json) only; nothing was changed."),
    CONDITION_MISSING(
            400,
            "PUT hồ sơ (profile) cần If-Match hoặc If-None-Match.",
            "PUT of a profile needs If-Match or If-None-Match."),
    DOCUMENT_CONFLICT(
            409,
            "Đã có tài liệu ở địa chỉ này; hãy đọc ETag của nó và gửi If-Match, hoặc If-None-Match: *.",
            "A document is held at this address; read its ETag and send If-Match, or If-None-Match: *."),
    PRECONDITION_FAILED(
            412,
            "Tài liệu đã khác với điều kiện If-Match hoặc If-None-Match; không có gì thay đổi.",
            "The document is not what If-Match or If-None-Match ask for; nothing was changed."),
    INVALID_CURRICULUM(
            422,
            "Tệp chương trình không đúng; chưa nhập gì.",
            "The curriculum's file is not valid; nothing was imported."),
    CURRICULUM_CONFLICT(
            409,
            "Phiên bản chương trình này đã có với nội dung khác; hãy đặt số phiên bản mới.",
            "This version of the curriculum is held already and differs; give it a new version."),
    INVALID_VERB(
            422,
            "Điều ghi về động từ chưa đúng; chưa thay đổi gì.",
            "What is said of the verb is not valid; nothing was changed."),
    VERB_CONFLICT(409, "Bảng động từ đã ghi đúng như vậy.", "The table of verbs says so already; nothing was changed."),
    CURRICULUM_NOT_APPROVED(
            409,
            "Chương trình này chưa có quyết định phê duyệt nên chưa cấp giấy xác nhận được.",
            "No decision approves this curriculum yet, so it certifies nobody."),
    NOBODY_CHOSEN(
            409,
            "Không có ai được chọn mà còn chờ quyết định; hãy tải lại danh sách.",
            "Nobody who was chosen waits for a decision any more; load the list again."),
    INVALID_DECISION(
            422,
            "Cần số, ngày và người ký của quyết định; chưa ghi gì.",
            "A decision needs its number, day and signatory; nothing was noted."),
    KEY_NOT_CHANGEABLE(
            409,
            "Khoá này không đổi được ở đây: khoá đang ký phải được thay trước, và cần xác nhận.",
            "This key cannot be changed here: the one that signs must be renewed first, and you must be sure."),
    CERTIFICATE_ENDED(
            409,
            "Giấy xác nhận này đã bị thu hồi hoặc đã được thay thế.",
            "This certificate was revoked or replaced already."),
    YEAR_NOT_CLOSABLE(
            409,
            "Chỉ khoá sổ được một năm đã hết, có mục và chưa khoá.",
            "Only a year that is over, has entries and is still open can be closed."),
    MERGE_CONFLICT(409, "Không gộp được hai hồ sơ này.", "These two entries cannot be merged."),
    INVALID_PERSON(400, "Thông tin chưa đúng; chưa lưu gì.", "What was entered is not valid; nothing was kept."),
    NUMBER_CONFLICT(
            409,
            "Số định danh này đã có ở một hồ sơ khác; hãy xem hai hồ sơ có phải một người.",
            "Another entry has this personal number; see whether both are one person."),
    CHANGED_MEANWHILE(
            409,
            "Người khác vừa thay đổi; chưa lưu gì. Hãy xem lại rồi lưu.",
            "Somebody else has just changed this; nothing was kept. Look again, then save."),
    CHANGED_SINCE_READ(
            412,
            "Đã khác với bản mà If-Match nói; chưa lưu gì. Hãy đọc lại.",
            "It is not what If-Match says any more; nothing was kept. Read it again."),
    VERSION_NEEDED(
            428,
            "Hãy đọc ETag rồi gửi lại trong If-Match, để không ghi đè điều người khác vừa sửa.",
            "Read its ETag and send it as If-Match, so that nothing that others have changed is written over."),
    ACCOUNT_CONFLICT(
            409,
            "Tài khoản này đã gắn với một người khác; hãy nhờ cán bộ xem lại.",
            "This account is linked to somebody else; ask an officer."),
    PASSWORD_CHANGE_NEEDED(
            403,
            "Hãy đổi mật khẩu dùng một lần trước khi làm việc khác.",
            "Change the one-time password before anything else."),
    SECOND_FACTOR_NEEDED(
            403,
            "Hãy thiết lập lớp xác thực thứ hai trước khi làm việc khác.",
            "Set up the second factor before anything else."),
    SIGN_IN_LOCKED(429, "Nhập sai quá nhiều lần; hãy thử lại sau.", "Too many wrong tries; try again later."),
    OPENID_FAILED(
            403,
            "Không đăng nhập được bằng tài khoản của đơn vị.",
            "The sign-in by the organisation's account did not work."),
    INVALID_ROSTER(422, "Danh sách không đúng; chưa nhập gì.", "The roster is not valid; nothing was imported."),
    BUSY(
            503,
            "Máy chủ đang bận việc này; hãy thử lại sau vài giây.",
            "The server is busy with this; try again in a few seconds."),
    UNAVAILABLE(
            503,
            "Cơ sở dữ liệu hoặc ổ đĩa của máy chủ tạm thời không dùng được; hãy gửi lại sau.",
            "The server's database or disk cannot be used at present; send this again later."),
    UNEXPECTED(500, "Có lỗi trong máy chủ; mã lỗi đã được ghi lại.", "Something went wrong here; it has been logged.");

    private final int status;
    private final String vietnamese;
    private final String english;

    Refusal(int status, String vietnamese, String english) {
        this.status = status;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** What a text is refused for that cannot be read: it is no JSON, too much of it, or JSON that cannot be kept. */
    public static Refusal of(Unreadable unreadable) {
        Rule rule = unreadable.violation().rule();
        if (rule.isOfSize()) {
            return BEYOND_A_LIMIT;
        }
        return rule.isOfOneStatement() || rule == Rule.BYTE_ORDER_MARK ? UNKEEPABLE_JSON : UNREADABLE_JSON;
    }

    /** The stable code, for programs: {@code statement-conflict}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request may succeed later. */
    public boolean passes() {
        return status == 503;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The title in a language. */
    public String title(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
    }
}

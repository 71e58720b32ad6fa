package vn.hocvuso.lrsbridge.xapi;

/**
 * What is asked of a statement, one rule each, with the conformance requirement (or section) that asks it and the words in
 * which a teacher is told. The order is that of the specification.
 */
public enum Rule {
    /* What can be wrong with the text of a body, before any statement is seen. */
    EMPTY_BODY("RFC 8259 2", "Nội dung gửi lên trống", "the body is empty"),
    NOT_UTF8("RFC 8259 8.1", "Nội dung không phải là văn bản UTF-8", "the body is not UTF-8 text"),
    BYTE_ORDER_MARK(
            "RFC 8259 8.1", "Không được có dấu BOM ở đầu nội dung", "the body must not begin with a byte order mark"),
    NOT_JSON("XAPI-00014", "Nội dung không đúng cú pháp JSON", "the text is not JSON"),
    TRAILING_TEXT("RFC 8259 2", "Còn nội dung thừa sau đối tượng JSON", "there is text after the end of the JSON"),
    DUPLICATE_NAME("RFC 8259 4", "Một tên thuộc tính xuất hiện hai lần", "a property name stands twice in one object"),
    LONE_SURROGATE(
            "RFC 8259 8.2", "Văn bản chứa nửa ký tự Unicode (surrogate lẻ)", "the text holds half a Unicode character"),
    NUL_CHARACTER(
            "RFC 8259 9",
            "Văn bản chứa ký tự U+0000",
            "the text holds the character U+0000, which a database cannot keep"),
    NOT_A_STATEMENT("XAPI-00014", "Mỗi phát biểu phải là một đối tượng JSON", "each statement must be a JSON object"),
    TOO_DEEP("limit: depth", "Các đối tượng lồng nhau quá sâu", "objects are nested too deep"),
    TEXT_TOO_LONG("limit: length of a text", "Một văn bản hoặc con số quá dài", "a text or a number is too long"),
    NUMBER_TOO_LARGE(
            "limit: size of a number", "Một con số có số mũ quá lớn", "a number has an exponent that is too large"),
    STATEMENT_TOO_LARGE("limit: size of a statement", "Phát biểu quá lớn", "the statement is too large"),
    TOO_MANY_STATEMENTS(
            "limit: statements of a request",
            "Quá nhiều phát biểu trong một lần gửi",
            "too many statements in one request"),

    /* What holds for every value (Data 2.2). */
    NULL_VALUE(
            "XAPI-00001", "Không được để giá trị null, trừ trong extensions", "null is allowed inside extensions only"),
    NOT_A_STRING("XAPI-00006", "Giá trị phải là văn bản trong dấu ngoặc kép", "the value must be a text"),
    NOT_A_NUMBER(
            "XAPI-00006",
            "Giá trị phải là số, không đặt trong ngoặc kép",
            "the value must be a number, without quotes"),
    NOT_A_BOOLEAN(
            "XAPI-00006",
            "Giá trị phải là true hoặc false, không đặt trong ngoặc kép",
            "the value must be true or false, without quotes"),
    NOT_AN_OBJECT("XAPI-00006", "Giá trị phải là một đối tượng { }", "the value must be an object { }"),
    NOT_AN_ARRAY("XAPI-00006", "Giá trị phải là một danh sách [ ]", "the value must be an array [ ]"),
    PROPERTY_CASE(
            "XAPI-00008",
            "Tên thuộc tính sai chữ hoa, chữ thường",
            "the property's name has the wrong upper and lower case"),
    UNKNOWN_PROPERTY(
            "XAPI-00010", "Thuộc tính này không có trong đặc tả", "the specification knows no such property here"),
    VALUE_CASE("XAPI-00009", "Giá trị sai chữ hoa, chữ thường", "the value has the wrong upper and lower case"),
    LANGUAGE_TAG(
            "XAPI-00121",
            "Khóa phải là mã ngôn ngữ, ví dụ vi hoặc vi-VN",
            "the key must be a language tag, such as vi or vi-VN"),
    EXTENSION_KEY("XAPI-00118", "Khóa của phần mở rộng phải là một IRI", "the key of an extension must be an IRI"),

    /* The statement (Data 2.4). */
    ACTOR_MISSING("XAPI-00003", "Thiếu actor: ai đã làm", "the actor is missing: who did it"),
    VERB_MISSING("XAPI-00004", "Thiếu verb: đã làm gì", "the verb is missing: what was done"),
    OBJECT_MISSING("XAPI-00005", "Thiếu object: làm với cái gì", "the object is missing: what it was done with"),
    STATEMENT_ID("XAPI-00027", "Mã của phát biểu phải là UUID", "the statement's id must be a UUID"),
    TIMESTAMP(
            "XAPI-00022",
            "Thời điểm phải theo ISO 8601, ví dụ 2026-11-23T08:00:00+07:00",
            "the time must be ISO 8601, such as 2026-11-23T08:00:00+07:00"),
    TIMESTAMP_OFFSET(
            "XAPI-00123",
            "Độ lệch giờ không được là -00, -0000 hay -00:00",
            "the offset must not be -00, -0000 or -00:00"),
    STORED("Data 2.4.8", "Thời điểm lưu phải theo ISO 8601", "the time of storing must be ISO 8601"),
    VERSION(
            "XAPI-00101",
            "Phiên bản phải là 1.0, 1.0.x (hoặc 2.0.x khi gọi bằng 2.0)",
            "the version must be 1.0 or 1.0.x, or 2.0.x from a caller of 2.0"),
    VOIDING_OBJECT(
            "XAPI-00020",
            "Phát biểu hủy phải trỏ tới một StatementRef",
            "a voiding statement's object must be a StatementRef"),

    /* Actors (Data 2.4.2). */
    ACTOR_TYPE(
            "XAPI-00031",
            "objectType của người thực hiện phải là Agent hoặc Group",
            "the actor's objectType must be Agent or Group"),
    AGENT_UNIDENTIFIED(
            "XAPI-00034",
            "Agent phải có một trong mbox, mbox_sha1sum, openid, account",
            "an agent needs one of mbox, mbox_sha1sum, openid, account"),
    AGENT_IDENTIFIED_TWICE(
            "XAPI-00034", "Agent chỉ được có một mã định danh", "an agent must have one identifier only"),
    GROUP_IDENTIFIED_TWICE("XAPI-00037", "Nhóm chỉ được có một mã định danh", "a group must have one identifier only"),
    GROUP_WITHOUT_MEMBERS(
            "XAPI-00035",
            "Nhóm không có mã định danh thì phải có thành viên",
            "a group without identifier needs members"),
    MEMBER_NOT_AGENT("XAPI-00036", "Thành viên của nhóm phải là Agent", "a member of a group must be an agent"),
    MBOX("XAPI-00038", "mbox phải có dạng mailto:tên@miền", "mbox must have the form mailto:name@domain"),
    MBOX_SHA1SUM(
            "XAPI-00039",
            "mbox_sha1sum phải gồm 40 chữ số thập lục phân",
            "mbox_sha1sum must be 40 hexadecimal digits"),
    OPENID("XAPI-00040", "openid phải là một URI", "openid must be a URI"),
    HOME_PAGE_MISSING("XAPI-00042", "Tài khoản thiếu homePage", "the account lacks its homePage"),
    HOME_PAGE("XAPI-00042", "homePage của tài khoản phải là một IRL", "the account's homePage must be an IRL"),
    ACCOUNT_NAME_MISSING("XAPI-00043", "Tài khoản thiếu name", "the account lacks its name"),
    AUTHORITY_GROUP(
            "XAPI-00098",
            "authority là nhóm thì phải vô danh và có đúng hai thành viên",
            "an authority that is a group must be anonymous and have exactly two members"),

    /* Verb and object (Data 2.4.3, 2.4.4). */
    VERB_ID_MISSING("XAPI-00044", "Động từ thiếu id", "the verb lacks its id"),
    VERB_ID("XAPI-00044", "id của động từ phải là một IRI", "the verb's id must be an IRI"),
    OBJECT_TYPE(
            "XAPI-00046",
            "objectType phải là Activity, Agent, Group, SubStatement hoặc StatementRef",
            "objectType must be Activity, Agent, Group, SubStatement or StatementRef"),
    ACTIVITY_ID_MISSING("XAPI-00047", "Hoạt động thiếu id", "the activity lacks its id"),
    ACTIVITY_ID("XAPI-00047", "id của hoạt động phải là một IRI", "the activity's id must be an IRI"),
    ACTIVITY_TYPE("XAPI-00060", "type của hoạt động phải là một IRI", "the activity's type must be an IRI"),
    MORE_INFO("XAPI-00061", "moreInfo phải là một IRL", "moreInfo must be an IRL"),
    INTERACTION_TYPE(
            "XAPI-00049",
            "interactionType không thuộc danh sách của đặc tả",
            "interactionType is not one that the specification names"),
    INTERACTION_TYPE_MISSING(
            "Data 2.4.4.1", "Câu hỏi tương tác thiếu interactionType", "an interaction needs an interactionType"),
    COMPONENTS_UNFITTING(
            "Data 2.4.4.1",
            "Danh sách này không hợp với interactionType",
            "this list does not fit the interactionType"),
    COMPONENT_ID_MISSING("Data 2.4.4.1", "Lựa chọn thiếu id", "the interaction component lacks its id"),
    COMPONENT_ID_REPEATED("Data 2.4.4.1", "id của lựa chọn bị trùng", "the interaction component's id stands twice"),
    STATEMENT_REF_ID_MISSING("XAPI-00072", "StatementRef thiếu id", "the statement reference lacks its id"),
    STATEMENT_REF_ID("XAPI-00072", "id của StatementRef phải là UUID", "the statement reference's id must be a UUID"),
    SUB_STATEMENT_ID("XAPI-00070", "SubStatement không được có id", "a sub-statement must not have an id"),
    SUB_STATEMENT_STORED(
            "XAPI-00069", "SubStatement không được có stored", "a sub-statement must not have a stored time"),
    SUB_STATEMENT_VERSION(
            "XAPI-00068", "SubStatement không được có version", "a sub-statement must not have a version"),
    SUB_STATEMENT_AUTHORITY(
            "XAPI-00067", "SubStatement không được có authority", "a sub-statement must not have an authority"),
    SUB_STATEMENT_NESTED(
            "XAPI-00071", "SubStatement không được chứa SubStatement khác", "a sub-statement must not hold another"),

    /* Result (Data 2.4.5). */
    SCORE_SCALED("XAPI-00083", "scaled phải từ -1 đến 1", "scaled must be between -1 and 1"),
    SCORE_RAW("XAPI-00082", "raw phải nằm giữa min và max", "raw must lie between min and max"),
    SCORE_BOUNDS("XAPI-00081", "min phải nhỏ hơn max", "min must be less than max"),
    DURATION(
            "XAPI-00124",
            "Thời lượng phải theo ISO 8601, ví dụ PT1H30M",
            "the duration must be ISO 8601, such as PT1H30M"),

    /* Context (Data 2.4.6). */
    REGISTRATION("XAPI-00087-1", "registration phải là UUID", "registration must be a UUID"),
    TEAM("XAPI-00088", "team phải là một Group", "team must be a group"),
    REVISION_OBJECT("XAPI-00084", "revision chỉ dùng khi object là Activity", "revision is for activities only"),
    PLATFORM_OBJECT("XAPI-00085", "platform chỉ dùng khi object là Activity", "platform is for activities only"),
    CONTEXT_LANGUAGE(
            "XAPI-00091",
            "language phải là mã ngôn ngữ, ví dụ vi-VN",
            "language must be a language tag, such as vi-VN"),
    CONTEXT_STATEMENT(
            "XAPI-00092",
            "statement trong context phải là StatementRef",
            "the context's statement must be a StatementRef"),
    CONTEXT_ACTIVITIES_KEY(
            "XAPI-00093",
            "contextActivities chỉ nhận parent, grouping, category, other",
            "contextActivities takes parent, grouping, category and other only"),
    CONTEXT_ACTIVITY(
            "XAPI-00094",
            "Phần tử của contextActivities phải là Activity",
            "an entry of contextActivities must be an activity"),
    CONTEXT_ENTRY_TYPE(
            "xAPI 2.0 4.2.2.5",
            "objectType phải là contextAgent hoặc contextGroup",
            "objectType must be contextAgent or contextGroup"),
    CONTEXT_AGENT(
            "xAPI 2.0 4.2.2.5", "contextAgents cần một Agent trong agent", "an entry of contextAgents needs an agent"),
    CONTEXT_GROUP(
            "xAPI 2.0 4.2.2.5", "contextGroups cần một Group trong group", "an entry of contextGroups needs a group"),
    RELEVANT_TYPES(
            "xAPI 2.0 4.2.2.5",
            "relevantTypes phải là danh sách IRI không rỗng",
            "relevantTypes must be a list of IRIs that is not empty"),

    /* Attachments (Data 2.4.11). */
    USAGE_TYPE_MISSING("XAPI-00107", "Tệp đính kèm thiếu usageType", "the attachment lacks its usageType"),
    USAGE_TYPE("XAPI-00107", "usageType phải là một IRI", "usageType must be an IRI"),
    DISPLAY_MISSING("XAPI-00106", "Tệp đính kèm thiếu display", "the attachment lacks its display"),
    CONTENT_TYPE_MISSING("XAPI-00105", "Tệp đính kèm thiếu contentType", "the attachment lacks its contentType"),
    CONTENT_TYPE(
            "XAPI-00105",
            "contentType phải là kiểu nội dung, ví dụ image/png",
            "contentType must be a media type, such as image/png"),
    LENGTH_MISSING("XAPI-00102", "Tệp đính kèm thiếu length", "the attachment lacks its length"),
    LENGTH("XAPI-00102", "length phải là số nguyên không âm", "length must be a whole number, not negative"),
    SHA2_MISSING("XAPI-00103", "Tệp đính kèm thiếu sha2", "the attachment lacks its sha2"),
    SHA2(
            "XAPI-00103",
            "sha2 phải là mã băm SHA-2 viết bằng chữ số thập lục phân",
            "sha2 must be a SHA-2 hash in hexadecimal digits"),
    FILE_URL("XAPI-00104", "fileUrl phải là một IRL", "fileUrl must be an IRL");

    private final String requirement;
    private final String vietnamese;
    private final String english;

    Rule(String requirement, String vietnamese, String english) {
        this.requirement = requirement;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Whether the text is JSON all the same, so that what breaks this rule spoils one statement and not its request. */
    public boolean isOfOneStatement() {
        return switch (this) {
            case DUPLICATE_NAME, LONE_SURROGATE, NUL_CHARACTER, NOT_A_STATEMENT, TOO_DEEP -> true;
            case TEXT_TOO_LONG, NUMBER_TOO_LARGE, STATEMENT_TOO_LARGE -> true;
            default -> false;
        };
    }

    /** Whether it is a limit on how much may come at once. */
    public boolean isOfSize() {
        return this == TEXT_TOO_LONG || this == STATEMENT_TOO_LARGE || this == TOO_MANY_STATEMENTS;
    }

    /** The conformance requirement, such as {@code XAPI-00003}, or the section that asks it. */
    public String requirement() {
        return requirement;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}

package vn.hocvuso.lrsbridge.xapi;

/**
 * A change that a lenient intake makes to a statement so that it can be stored. Each has a name, and none guesses what a
 * learner did.
 *
 * @param kind what was changed
 * @param pointer where, as an RFC 6901 pointer within the statement as it came
 */
public record Repair(Kind kind, String pointer) {
    /** The repairs that there are, each seen from real platforms. */
    public enum Kind {
        /** A null outside of extensions is left out. */
        NULL_LEFT_OUT("bỏ giá trị null", "a null is left out"),
        /** A property that the specification does not know is left out, such as {@code scale} in a score. */
        UNKNOWN_PROPERTY_LEFT_OUT("bỏ thuộc tính lạ", "an unknown property is left out"),
        /** A mail address gets its {@code mailto:}. */
        MAILTO_ADDED("thêm mailto: vào địa chỉ thư", "mailto: is put before an address"),
        /** An account without a home page gets that of the sending platform: H5P's learners without sign-in. */
        HOME_PAGE_ADDED("thêm homePage của nền tảng gửi", "the sending platform's home page is added to an account"),
        /** {@code GroupActivity} is an activity: Open edX. */
        GROUP_ACTIVITY_IS_ACTIVITY("GroupActivity là Activity", "GroupActivity is taken for Activity"),
        /** A context activity that is named by a bare UUID becomes {@code urn:uuid:...}: Open edX exams. */
        UUID_IS_URN("mã UUID thành urn:uuid", "a bare UUID becomes a urn:uuid"),
        /** A context activity without an id says nothing and is left out: H5P. */
        NAMELESS_ACTIVITY_LEFT_OUT("bỏ hoạt động bối cảnh không có id", "a context activity without an id is left out"),
        /** H5P's {@code compound} is {@code other}. */
        INTERACTION_IS_OTHER("kiểu tương tác lạ thành other", "an unknown interaction type becomes other"),
        /** {@code vi_VN} is {@code vi-VN}. */
        LANGUAGE_TAG_HYPHEN("vi_VN thành vi-VN", "an underscore in a language tag becomes a hyphen"),
        /** A language of the context that is none is left out: it only informs. */
        LANGUAGE_LEFT_OUT("bỏ ngôn ngữ sai", "a language that is none is left out"),
        /** Bounds of a score that are equal say nothing, and are left out: ungraded parts of Open edX, H5P. */
        EQUAL_BOUNDS_LEFT_OUT("bỏ min và max bằng nhau", "equal bounds of a score are left out"),
        /** PHP writes an empty object as {@code []}. */
        EMPTY_LIST_IS_OBJECT("[] rỗng thành {}", "an empty list is taken for an empty object"),
        /** An empty text in a field that need not be there is left out: forms that were not filled in. */
        EMPTY_TEXT_LEFT_OUT("bỏ văn bản rỗng", "an empty text is left out"),
        /** A choice of a question that stands twice, word for word, is kept once: Moodle's matching questions. */
        REPEATED_COMPONENT_LEFT_OUT("bỏ lựa chọn lặp lại", "a choice that is repeated word for word is kept once");

        private final String vietnamese;
        private final String english;

        Kind(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }
}

package vn.hocvuso.coursepackages.archive;

import vn.hocvuso.coursepackages.course.Sentence;

/** What is wrong with an archive, in words. */
final class ArchiveSentences {
    static final Sentence NOT_A_ZIP = new Sentence(
            "Tệp không phải là gói zip, hoặc bị cắt ngang.", "The file is not a zip archive, or breaks off.");
    static final Sentence TOO_MANY = new Sentence(
            "Gói có hơn {0} tệp nên không được đọc.", "The package has more than {0} files, so it is not read.");
    static final Sentence LONG_LIST = new Sentence(
            "Danh sách tệp của gói dài hơn {0} byte nên không được đọc.",
            "The list of files is longer than {0} bytes, so the package is not read.");
    static final Sentence UNSAFE_NAME = new Sentence(
            "Tên tệp «{0}» chỉ ra ngoài gói hoặc chứa ký tự điều khiển. Vì an toàn, cả gói bị từ chối.",
            "The file name '{0}' points out of the package or has control characters. For safety the package is refused.");
    static final Sentence LONG_NAME = new Sentence(
            "Tên tệp «{0}» dài hơn {1} ký tự nên gói bị từ chối.",
            "The file name '{0}' is longer than {1} characters, so the package is refused.");
    static final Sentence LINK = new Sentence(
            "Trong gói có liên kết (symbolic link). Vì an toàn, cả gói bị từ chối.",
            "There is a symbolic link in the package. For safety the package is refused.");
    static final Sentence ENCRYPTED = new Sentence(
            "Gói được đặt mật khẩu nên không đọc được.", "The package is encrypted, so it cannot be read.");
    static final Sentence TWICE = new Sentence(
            "Tệp «{0}» có hai lần trong gói; không rõ bản nào là đúng nên gói bị từ chối.",
            "The file '{0}' is in the package twice; which one is meant is not clear, so the package is refused.");
    static final Sentence LARGE_FILE = new Sentence(
            "Tệp «{0}» khi giải nén lớn hơn {1} byte nên gói bị từ chối.",
            "The file '{0}' is larger than {1} bytes unpacked, so the package is refused.");
    static final Sentence LARGE_PACKAGE = new Sentence(
            "Gói khi giải nén lớn hơn {0} byte nên bị từ chối.",
            "The package is larger than {0} bytes unpacked, so it is refused.");
    static final Sentence BOMB = new Sentence(
            "Tệp «{0}» giải nén ra lớn gấp hơn {1} lần; đây là dấu hiệu của gói phá hoại nên gói bị từ chối.",
            "The file '{0}' unpacks to more than {1} times its size; that is how archives attack, so the package is refused.");
    static final Sentence BACKSLASH = new Sentence(
            "Tên tệp trong gói viết dấu \\ thay cho /, ví dụ «{0}»; đã đọc như /.",
            "File names have \\ instead of /, such as '{0}'; they were read as /.");
    static final Sentence OLD_NAMES = new Sentence(
            "Tên tệp trong gói không ở mã UTF-8; đã đọc theo mã IBM437.",
            "File names of the package are not UTF-8; they were read as IBM437.");

    private ArchiveSentences() {}
}

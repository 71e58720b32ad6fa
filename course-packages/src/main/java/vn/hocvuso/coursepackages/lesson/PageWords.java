package vn.hocvuso.coursepackages.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the pages of a lesson say for themselves: Vietnamese for lessons in Vietnamese, English for all others. */
final class PageWords {
    private static final Map<String, String> VIETNAMESE = words(
            "as-of", "Nội dung tính đến ngày {0}.",
            "objectives", "Học xong bài này sẽ:",
            "start", "Bắt đầu",
            "remember", "Ghi nhớ",
            "danger", "Cẩn thận",
            "verbatim", "Trích nguyên văn",
            "reported", "Theo văn bản",
            "source", "Nguồn: {0}",
            "question", "Câu hỏi {0} trên {1}",
            "check", "Xem đúng hay chưa",
            "result", "Kết quả",
            "again", "Làm lại các câu hỏi",
            "reread", "Đọc lại bài",
            "close", "Xong, đóng bài",
            "back", "Quay lại",
            "next", "Tiếp",
            "where", "Trang {0} trên {1}",
            "choose", "Hãy chạm vào một câu trả lời trước.",
            "right", "Đúng rồi.",
            "wrong", "Chưa đúng.",
            "passed", "Trả lời đúng {0} trên {1} câu. Đã đạt bài học này. Xin chúc mừng!",
            "failed",
                    "Trả lời đúng {0} trên {1} câu; cần đúng {2} câu để đạt. Không sao cả: đọc lại rồi làm lại, bao nhiêu lần cũng được.",
            "sending", "Đang gửi kết quả. Xin chờ một chút.",
            "closed", "Đã xong. Có thể đóng trang này.",
            "over", "Lần học này đã kết thúc. Muốn học tiếp thì mở lại bài từ nơi đã mở.",
            "offline", "Đang mất mạng. Cứ học tiếp và giữ trang này mở; kết quả sẽ được gửi khi có mạng.",
            "refused", "Nơi nhận kết quả không nhận. Xin báo người hướng dẫn",
            "unrecorded", "Bài đang mở ngoài hệ thống học nên kết quả không được ghi lại.",
            "answers", "Đáp án và giải thích",
            "name", "Họ và tên: ............................................................",
            "day", "Ngày học: ....../....../............");

    private static final Map<String, String> ENGLISH = words(
            "as-of", "Content as of {0}.",
            "objectives", "Afterwards you can:",
            "start", "Start",
            "remember", "Remember",
            "danger", "Take care",
            "verbatim", "Word for word",
            "reported", "As the text says",
            "source", "Source: {0}",
            "question", "Question {0} of {1}",
            "check", "See whether it is right",
            "result", "Result",
            "again", "Answer the questions again",
            "reread", "Read the lesson again",
            "close", "Done, close the lesson",
            "back", "Back",
            "next", "Next",
            "where", "Page {0} of {1}",
            "choose", "Touch an answer first.",
            "right", "That is right.",
            "wrong", "Not quite.",
            "passed", "You answered {0} of {1} questions rightly. You have passed this lesson.",
            "failed",
                    "You answered {0} of {1} questions rightly; {2} are needed. Read it again and try as often as you like.",
            "sending", "The result is being sent. One moment.",
            "closed", "Done. You can close this page.",
            "over", "This session is over. To go on, open the lesson again where you opened it.",
            "offline", "There is no connection. Go on and keep this page open; the result will be sent later.",
            "refused", "The result was not accepted. Please tell your teacher",
            "unrecorded", "The lesson was opened outside of a learning platform: results are not recorded.",
            "answers", "Answers and why",
            "name", "Name: ............................................................",
            "day", "Day: ....../....../............");

    private PageWords() {}

    static Map<String, String> in(String language) {
        return language.equals("vi") || language.startsWith("vi-") ? VIETNAMESE : ENGLISH;
    }

    private static Map<String, String> words(String... namesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            words.put(namesAndWords[i], namesAndWords[i + 1]);
        }
        return Map.copyOf(words);
    }
}

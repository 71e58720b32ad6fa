package vn.hocvuso.lrsbridge.teaching;

import java.util.List;

/**
 * Learners whom nobody is. Their names are built like real ones, so that lists sort and wrap as they will; the middle
 * name <em>Mẫu</em>, "sample", tells that they are not. A very long name and two equal ones are among them.
 */
enum SyntheticLearners {
    PUPILS("Lớp 5A (trình diễn)", "hoc-sinh", 10, 0, """
            Nguyễn Mẫu Bảo An
            Trần Mẫu Hà An
            Lê Mẫu Minh Anh
            Nguyễn Mẫu Minh Anh
            Nguyễn Mẫu Minh Anh
            Phạm Mẫu Ngọc Ánh
            Hoàng Mẫu Gia Bảo
            Vũ Mẫu Thanh Bình
            Đặng Mẫu Bảo Châu
            Bùi Mẫu Quỳnh Chi
            Đỗ Mẫu Mạnh Cường
            Tôn Nữ Mẫu Công Huyền Hoàng Phương Khánh Linh Đan
            Ngô Mẫu Hải Đăng
            Dương Mẫu Minh Đức
            Lý Mẫu Khánh Duy
            Nguyễn Mẫu Hương Giang
            Trần Mẫu Thu Hà
            Lê Mẫu Gia Hân
            Phan Mẫu Trung Hiếu
            Võ Mẫu Gia Huy
            Nguyễn Mẫu Đăng Khoa
            Trịnh Mẫu Tuệ Lâm
            Hồ Mẫu Khánh Linh
            Đinh Mẫu Hoàng Long
            Mai Mẫu Nhật Minh
            Cao Mẫu Bảo Ngọc
            Nguyễn Mẫu Yến Nhi
            Lương Mẫu Minh Quân
            Trần Mẫu Anh Thư
            Tạ Mẫu Hải Yến
            """),
    ADULTS("Lớp buổi tối, tổ dân phố số 3 (trình diễn)", "nguoi-truong-thanh", 34, 3, """
            Nguyễn Mẫu Văn Bảy
            Trần Mẫu Thị Cúc
            Lê Mẫu Thị Dung
            Phạm Mẫu Văn Đạt
            Hoàng Mẫu Thị Hoa
            Vũ Mẫu Văn Hùng
            Đặng Mẫu Thị Lan
            Bùi Mẫu Văn Năm
            Đỗ Mẫu Thị Nụ
            Nguyễn Mẫu Thị Ổn
            Ngô Mẫu Văn Thắng
            Dương Mẫu Thị Út
            """);

    private final String className;
    private final String audience;
    private final int youngest;
    private final int apart;
    private final String names;

    SyntheticLearners(String className, String audience, int youngest, int apart, String names) {
        this.className = className;
        this.audience = audience;
        this.youngest = youngest;
        this.apart = apart;
        this.names = names;
    }

    String className() {
        return className;
    }

    /** The code of the audience that they belong to. */
    String audience() {
        return audience;
    }

    /** Full names, as they are written on papers. */
    List<String> names() {
        return names.lines().toList();
    }

    /** How old the learner at this place is, in years. */
    int age(int place) {
        return youngest + apart * place;
    }
}

package vn.hocvuso.lrsbridge.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of a curriculum's workbook with their columns, as they stand in its first rows. */
enum Sheet {
    CURRICULUM("Chương trình", "Mã", "Phiên bản", "Tên", "Tên tiếng Anh", "Nguồn"),
    AUDIENCES(
            "Đối tượng",
            "Mã",
            "Năm",
            "Tên",
            "Tên tiếng Anh",
            "Mức",
            "Mức (tiếng Anh)",
            "Năng lực bắt buộc",
            "Loại nguồn gốc",
            "Ngày",
            "Nguồn gốc"),
    COMPETENCIES(
            "Năng lực",
            "Mã",
            "Tên",
            "Tên tiếng Anh",
            "Mô tả",
            "Mô tả (tiếng Anh)",
            "Loại nguồn gốc",
            "Ngày",
            "Nguồn gốc"),
    ALIGNMENTS(
            "Đối chiếu",
            "Năng lực",
            "Khung",
            "Mã trong khung",
            "Căn cứ loại",
            "Căn cứ",
            "Tên trong khung",
            "Địa chỉ trong khung"),
    RULES(
            "Quy tắc",
            "Mã",
            "Cách so mã hoạt động",
            "Mã hoạt động",
            "Bài của gói cmi5",
            "Kết quả được tính",
            "Lần làm được tính",
            "Điểm tối thiểu (%)",
            "Năng lực",
            "Loại nguồn gốc",
            "Ngày",
            "Nguồn gốc");

    /** The column that the workbook with errors has more. */
    static final String ERRORS = "Lỗi cần sửa";

    static final String MINIMUM = "Điểm tối thiểu (%)";

    /** In workbooks of earlier versions: the minimum score as a share, 0 to 1. */
    static final String MINIMUM_AS_SHARE = "Điểm tối thiểu";

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> columns;

    Sheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<Sheet> of(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equalsIgnoreCase(title.strip()))
                .findFirst();
    }
}

package vn.hocvuso.lrsbridge.teaching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/** The columns of a school's list that are understood, by the heads that schools give them, marks and capitals aside. */
enum RosterColumn {
    NAME("ho va ten", "ho ten", "ho va ten hoc sinh", "ten hoc sinh", "ho ten hoc sinh", "full name", "name"),
    FAMILY("ho dem", "ho va ten dem", "ho va dem", "ho lot", "ho", "last name", "family name", "familyname"),
    GIVEN("ten", "first name", "given name", "givenname"),
    BIRTH("ngay sinh", "ngay thang nam sinh", "nam sinh", "sinh ngay", "date of birth", "birthdate", "birth date"),
    SEX("gioi tinh", "phai", "sex", "gender"),
    FEMALE("nu"),
    CLASS("lop", "ten lop", "class"),
    CODE("ma hoc sinh", "ma hs", "ma dinh danh hoc sinh", "ma dinh danh", "ma so", "student number", "student id"),
    NUMBER(
            "so dinh danh ca nhan",
            "so dinh danh",
            "so cccd",
            "cccd",
            "so dinh danh ca nhan/cccd",
            "ma dinh danh ca nhan"),
    HAMLET("thon", "to dan pho", "thon/to dan pho", "thon, to dan pho", "thon/tdp", "dia chi", "noi o"),
    HOUSEHOLD("ho gia dinh", "so ho", "ma ho", "household"),
    GUARDIAN("nguoi giam ho", "phu huynh", "ho ten phu huynh", "ho ten nguoi giam ho", "guardian"),
    RELATION("quan he", "moi quan he", "quan he voi hoc sinh", "relation", "relationship"),
    PHONE("dien thoai", "so dien thoai", "sdt", "dien thoai phu huynh", "sdt phu huynh", "sdt nguoi giam ho"),
    GUARDIAN_MAIL("email phu huynh", "thu dien tu phu huynh", "email nguoi giam ho", "guardian email"),
    MOTHER("ho ten me", "ho va ten me", "ten me", "me"),
    MOTHER_PHONE("sdt me", "dien thoai me", "so dien thoai me", "sdt cua me"),
    MOTHER_MAIL("email me", "email cua me", "thu dien tu me"),
    FATHER("ho ten bo", "ho ten cha", "ho va ten bo", "ho va ten cha", "ten bo", "ten cha", "bo", "cha"),
    FATHER_PHONE("sdt bo", "sdt cha", "dien thoai bo", "dien thoai cha", "so dien thoai bo", "so dien thoai cha"),
    FATHER_MAIL("email bo", "email cha", "thu dien tu bo", "thu dien tu cha"),
    ACCOUNT("tai khoan", "ten dang nhap", "email", "thu dien tu", "username", "account"),
    PLATFORM("nen tang", "dia chi nen tang", "platform");

    /** The column that the workbook with errors has more. */
    static final String ERRORS = "Lỗi cần sửa";

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> heads;

    RosterColumn(String... heads) {
        this.heads = List.of(heads);
    }

    /** The column with this head; a star for what must be filled in, and what stands in brackets, is left aside. */
    static Optional<RosterColumn> of(String head) {
        String folded = VietnameseNames.folded(head.replaceAll("\\(.*?\\)|[*:]", " "));
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(folded))
                .findFirst();
    }
}

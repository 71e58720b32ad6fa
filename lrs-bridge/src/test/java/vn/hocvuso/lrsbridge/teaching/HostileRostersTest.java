package vn.hocvuso.lrsbridge.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Lists that are far larger, or made otherwise, than any school's: they are read within bounds, or refused in words. */
@Timeout(60)
class HostileRostersTest {
    private static final int MANY = 10 * 1024 * 1024;
    private static final String HEAD = "Họ và tên,Ngày sinh\n";

    private static Roster read(String text) {
        return Roster.read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .satisfies(thrown -> assertThat(((Refused) thrown).refusal()).isEqualTo(Refusal.INVALID_ROSTER));
    }

    @Test
    void emptyRowsAreNotKept() {
        RosterSheet sheet = read(HEAD + "An,\n\n\nBình,\n" + "\n".repeat(MANY) + " ,\r\n".repeat(1000))
                .sheet()
                .orElseThrow();

        assertThat(sheet.lines()).hasSize(5);
        assertThat(sheet.line(5).orElseThrow()).startsWith("Bình");
        assertThat(sheet.rows()).extracting(RosterRow::number).containsExactly(2, 5);
    }

    @Test
    void whatStandsBelowMillionsOfEmptyRowsIsRefused() {
        assertRefused(HEAD + "\n".repeat(MANY) + "An,\n");
        assertRefused("\n".repeat(MANY) + HEAD);
    }

    @Test
    void rowsAreCountedWhileTheyAreRead() {
        assertRefused(HEAD + "An\n".repeat(MANY / 3));
        assertRefused(HEAD + "1\n".repeat(MANY / 2));
        assertThat(read(HEAD + numbered(RosterSheet.MOST_ROWS)).entries()).hasSize(RosterSheet.MOST_ROWS);
    }

    private static String numbered(int rows) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append("An ").append(row).append(",\n");
        }
        return text.toString();
    }

    @Test
    void aRowOfMillionsOfCellsIsCutOff() {
        assertThat(read(HEAD + "An" + ",".repeat(MANY)).entries()).hasSize(1);
    }

    @Test
    void millionsOfQuotationMarksTakeNoLongerThanOtherLetters() {
        assertThat(read(HEAD + "An" + "\"".repeat(MANY)).entries()).hasSize(1);
        assertThat(read(HEAD + "\"An\"" + "\"\"\" ".repeat(MANY / 4)).entries()).isNotEmpty();
    }

    @Test
    void aFaultNamesAFewOfTheRowsThatAreAlike() {
        Roster roster = read(HEAD + "Nguyễn Văn An,01/02/2016\n".repeat(RosterSheet.MOST_ROWS));

        assertThat(roster.errors()).hasSize(RosterSheet.MOST_ROWS);
        assertThat(roster.errors().values())
                .allSatisfy(fault -> assertThat(fault).hasSizeLessThan(400));
    }

    private static byte[] workbook(int rows, int column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = book.newWorksheet("Lớp");
            page.value(0, 0, "Họ và tên");
            for (int row = 1; row <= rows; row++) {
                page.value(row, column, "x");
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookOfRowsThatReachFarToTheRightIsReadRowByRow() throws IOException {
        assertThat(Roster.read(workbook(20_000, 16_000), "").entries()).isEmpty();
        assertThatThrownBy(() -> Roster.read(workbook(30_000, 1), "")).isInstanceOf(Refused.class);
    }

    @Test
    void theFilesOfAPackageAreBoundedAsWell() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("users.csv"));
            zip.write(("sourcedId,givenName\n" + "a,b\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("enrollments.csv"));
            zip.write("userSourcedId\na\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Roster.read(bytes.toByteArray(), "")).isInstanceOf(Refused.class);
    }
}

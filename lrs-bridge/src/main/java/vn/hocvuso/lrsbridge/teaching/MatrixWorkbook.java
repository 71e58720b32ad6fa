package vn.hocvuso.lrsbridge.teaching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hocvuso.lrsbridge.web.Frame;

/** A class's matrix as a workbook: the rows and columns of the page, in its order and its words. */
final class MatrixWorkbook {
    private static final int HEAD = 3;

    private MatrixWorkbook() {}

    static byte[] of(ClassPage page, Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "LRS Bridge", "1.0")) {
            fill(book.newWorksheet(frame.say("teaching.sheet")), page, frame);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, ClassPage page, Frame frame) {
        ClassMatrix matrix = page.matrix();
        sheet.value(0, 0, page.classroom().name());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(
                1,
                0,
                frame.say(
                        "teaching.sheet-line",
                        frame.moment(page.asOf()),
                        page.view().rows(matrix).size(),
                        matrix.rows().size()));
        head(sheet, matrix, frame);
        int line = HEAD + 1;
        for (ClassMatrix.Row row : page.view().rows(matrix)) {
            row(sheet, line++, row, frame);
        }
        foot(sheet, line, matrix, frame);
        sheet.freezePane(1, HEAD + 1);
        sheet.width(0, 30);
    }

    private static void head(Worksheet sheet, ClassMatrix matrix, Frame frame) {
        sheet.value(HEAD, 0, frame.say("teaching.pupil"));
        sheet.value(HEAD, 1, frame.say("teaching.achieved"));
        int column = 2;
        for (ClassMatrix.Column one : matrix.columns()) {
            sheet.value(HEAD, column, one.competency().code());
            sheet.comment(
                    HEAD,
                    column++,
                    frame.choose(
                            one.competency().title().vietnamese(),
                            one.competency().title().english()));
        }
        sheet.value(HEAD, column, frame.say("teaching.last"));
        sheet.value(HEAD, column + 1, frame.say("teaching.certificate"));
        sheet.range(HEAD, 0, HEAD, column + 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E3F1E9")
                .set();
    }

    private static void row(Worksheet sheet, int line, ClassMatrix.Row row, Frame frame) {
        sheet.value(line, 0, row.pupil().fullName());
        sheet.value(line, 1, row.achieved() + "/" + row.cells().size());
        int column = 2;
        for (ClassMatrix.Cell cell : row.cells()) {
            sheet.value(
                    line, column, frame.say("teaching.state." + cell.state().name()) + (cell.byPerson() ? " *" : ""));
            sheet.style(line, column++).fillColor(colour(cell)).set();
        }
        sheet.value(line, column, row.lastActivity().map(frame::day).orElse(""));
        sheet.value(
                line,
                column + 1,
                row.certificate().map(one -> one.registerNumber()).orElse(""));
    }

    private static String colour(ClassMatrix.Cell cell) {
        return switch (cell.state()) {
            case ACHIEVED -> "CBE8D6";
            case IN_PROGRESS -> "FDF1D8";
            case FAILED -> "FBE7E5";
            case REVERSED -> "EFE8F8";
            case NOTHING -> "FFFFFF";
        };
    }

    private static void foot(Worksheet sheet, int line, ClassMatrix matrix, Frame frame) {
        sheet.value(line, 0, frame.say("teaching.column-total"));
        sheet.value(line, 1, matrix.complete() + "/" + matrix.rows().size());
        List<ClassMatrix.Column> columns = matrix.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(line, column + 2, columns.get(column).achieved());
        }
        sheet.range(line, 0, line, columns.size() + 3).style().bold().set();
        sheet.value(line + 1, 0, frame.say("teaching.by-person"));
    }
}

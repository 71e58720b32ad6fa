package vn.hocvuso.lrsbridge.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import vn.hocvuso.coursepackages.curriculum.CurriculumWriter;

/** A curriculum on its way in or out: as our XML, as a workbook, or as CASE 1.0. */
final class CurriculumFile {
    private static final int MOST = 10 * 1024 * 1024;

    private CurriculumFile() {}

    /** The forms of the file. */
    enum Form {
        XML("application/xml"),
        JSON("application/json"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        static Form of(String suffix) {
            return valueOf(suffix.toUpperCase(Locale.ROOT));
        }
    }

    /** What came of a file that was handed in: the document that it stands for, or a workbook that says what is wrong. */
    static final class Taken {
        private final byte[] file;
        private final boolean wrong;

        private Taken(byte[] file, boolean wrong) {
            this.file = file;
            this.wrong = wrong;
        }

        static Taken document(byte[] xml) {
            return new Taken(xml, false);
        }

        /** The workbook again, each wrong row with what is wrong in it. */
        static Taken errors(byte[] workbook) {
            return new Taken(workbook, true);
        }

        boolean isWrong() {
            return wrong;
        }

        byte[] file() {
            return file;
        }
    }

    /** Reads a file in whichever form; what is in it is judged by the reader of curricula. */
    static Taken take(InputStream content) {
        byte[] file = bytes(content);
        if (startsWith(file, "PK")) {
            return CurriculumWorkbook.read(file);
        }
        if (new String(file, 0, Math.min(file.length, 16), StandardCharsets.UTF_8)
                .stripLeading()
                .matches("(?s)\uFEFF?\\s*\\{.*")) {
            return Taken.document(new CurriculumWriter().write(CaseDocument.read(file)));
        }
        return Taken.document(file);
    }

    /** The curriculum of a document in this form, made now. */
    static byte[] write(byte[] xml, Form form, Instant now) {
        return switch (form) {
            case XML -> xml;
            case JSON -> CaseDocument.write(PlanReader.document(xml), now);
            case XLSX -> CurriculumWorkbook.write(PlanReader.document(xml));
        };
    }

    /** A field of a form. */
    static String text(InputStream content) {
        return new String(bytes(content), StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readNBytes(MOST);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean startsWith(byte[] file, String sign) {
        byte[] bytes = sign.getBytes(StandardCharsets.US_ASCII);
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }
}

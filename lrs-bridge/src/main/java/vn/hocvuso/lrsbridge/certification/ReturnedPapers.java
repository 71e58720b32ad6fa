package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityPart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.ZippedFile;

/** Signed files as an officer hands them in: PDFs, zips of PDFs, or both. Each is taken or refused by itself. */
@Singleton
class ReturnedPapers {
    private static final int LARGEST_PAPER = 8 << 20;
    private static final int MOST = 20_000;
    private static final int MARK = 2;

    private final SignatureIntake intake;

    @Inject
    ReturnedPapers(SignatureIntake intake) {
        this.intake = intake;
    }

    /** A row for each file; none of them is kept in memory longer than it takes. */
    List<SignatureIntake.Row> take(List<EntityPart> parts, String by) {
        List<SignatureIntake.Row> rows = new ArrayList<>();
        for (EntityPart part : parts) {
            String name = part.getFileName().orElse("");
            if (part.getName().equals("files") && !name.isBlank()) {
                take(name, part.getContent(), by, rows);
            }
        }
        if (rows.isEmpty()) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST, "files", "chưa chọn tệp PDF hay zip nào / no PDF or zip was chosen", "");
        }
        return rows;
    }

    private void take(String name, InputStream content, String by, List<SignatureIntake.Row> rows) {
        try (BufferedInputStream in = new BufferedInputStream(content)) {
            in.mark(MARK);
            byte[] first = in.readNBytes(MARK);
            in.reset();
            if (first.length == MARK && first[0] == 'P' && first[1] == 'K') {
                takeAll(in, by, rows);
            } else {
                rows.add(take(name, in, by));
            }
        } catch (IOException broken) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST,
                    name,
                    "không đọc được tệp; những tệp trước nó đã được nhận / the file cannot be read; those before it were taken",
                    String.valueOf(broken.getMessage()));
        }
    }

    private void takeAll(InputStream in, String by, List<SignatureIntake.Row> rows) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null && rows.size() < MOST; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                rows.add(take(entry.getName(), zip, by));
            }
        }
    }

    private SignatureIntake.Row take(String name, InputStream in, String by) throws IOException {
        byte[] file = ZippedFile.read(in, LARGEST_PAPER);
        return file.length > LARGEST_PAPER
                ? SignatureIntake.Row.refused(name, SignatureIntake.Outcome.TOO_LARGE)
                : intake.take(name, file, by);
    }
}

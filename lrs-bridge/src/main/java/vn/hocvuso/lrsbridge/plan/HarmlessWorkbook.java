package vn.hocvuso.lrsbridge.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.hocvuso.coursepackages.archive.ArchiveLimits;
import vn.hocvuso.coursepackages.archive.PackageArchive;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** A workbook, or another archive, from anywhere: it is looked at before anything is unpacked. */
public final class HarmlessWorkbook {
    private static final int MIB = 1024 * 1024;
    private static final ArchiveLimits LIMITS = new ArchiveLimits(500, MIB, 64L * MIB, 128L * MIB, 200, 300);

    private HarmlessWorkbook() {}

    /**
     * Checks it.
     *
     * @throws Refused with this refusal where it could fill the memory, or is none
     */
    public static void require(byte[] file, Refusal refusal) {
        Findings findings = new Findings();
        try {
            Path kept = Files.createTempFile("workbook", ".xlsx");
            try {
                Files.write(kept, file);
                Optional<PackageArchive> archive = PackageArchive.open(kept, LIMITS, findings);
                if (archive.isPresent()) {
                    archive.get().close();
                    return;
                }
            } finally {
                Files.delete(kept);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        throw new Refused(
                refusal, findings.inOrder().stream().map(PlanReader::finding).toList());
    }
}

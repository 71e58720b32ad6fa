package vn.hocvuso.lrsbridge.inspection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.hocvuso.lrsbridge.certification.Certificate;
import vn.hocvuso.lrsbridge.certification.Dossiers;
import vn.hocvuso.lrsbridge.verifying.Verification;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.ZippedFile;

/** Inspects many certificates at once: a list of numbers, a zip of papers, or a random sample. */
@Singleton
class Inspection {
    /** More are inspected in several goes. */
    static final int MOST = 20_000;

    private static final int LARGEST_PAPER = 8 << 20;
    private static final String NOT_FOUND = "not-found";

    private final Dossiers dossiers;

    @Inject
    Inspection(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Numbers, links or ids, one a line; what stands behind a comma or semicolon is passed over. */
    List<Inspected> numbers(String list) {
        Verification verification = dossiers.verification();
        List<String> asked = list.lines()
                .map(line -> line.split("[,;\t]", 2)[0].replace("\"", "").strip())
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .filter(line -> !line.isEmpty())
                .limit(MOST + 1L)
                .toList();
        demand(asked.size());
        return asked.stream().map(one -> number(one, verification)).toList();
    }

    private static void demand(int count) {
        if (count > MOST) {
            throw Refused.because(
                    Refusal.BODY_TOO_LARGE,
                    "file",
                    "mỗi lần nhiều nhất " + MOST + " / at most " + MOST + " at once",
                    Integer.toString(count));
        }
    }

    private Inspected number(String asked, Verification verification) {
        return dossiers.find(asked)
                .map(found -> row(
                        asked,
                        found.registerNumber(),
                        found.id().toString(),
                        dossiers.explained(dossiers.credential(found), verification)))
                .orElse(new Inspected(
                        asked,
                        "",
                        NOT_FOUND,
                        NOT_FOUND,
                        "Sổ gốc không có giấy này.",
                        "There is no such certificate in the register.",
                        ""));
    }

    private static Inspected row(String asked, String number, String id, VerificationReport report) {
        String verdict = report.verdict().name().toLowerCase(Locale.ROOT);
        return report.checks().stream()
                .filter(check -> check.outcome() == VerificationReport.Outcome.FAILED)
                .findFirst()
                .or(() -> report.checks().stream()
                        .filter(check -> check.outcome() == VerificationReport.Outcome.UNKNOWN)
                        .findFirst())
                .map(check ->
                        new Inspected(asked, number, verdict, check.question().code(), check.vi(), check.en(), id))
                .orElse(new Inspected(asked, number, verdict, "", "", "", id));
    }

    /**
     * The papers and credentials of a zip, one after another.
     *
     * @throws Refused when it is no zip, or one of its files is far larger than a paper
     */
    List<Inspected> papers(InputStream file) {
        Verification verification = dossiers.verification();
        List<Inspected> rows = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(file, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    demand(rows.size() + 1);
                    byte[] paper = ZippedFile.read(zip, LARGEST_PAPER);
                    rows.add(paper(entry.getName(), paper, verification));
                }
            }
        } catch (ZipException broken) {
            throw notAZip(broken);
        } catch (IOException broken) {
            throw notAZip(broken);
        }
        if (rows.isEmpty()) {
            throw Refused.because(
                    Refusal.MALFORMED_REQUEST, "file", "tệp zip không có giấy nào / the zip has no papers in it", "");
        }
        return rows;
    }

    private static Refused notAZip(IOException broken) {
        return Refused.because(
                Refusal.MALFORMED_REQUEST,
                "file",
                "không đọc được tệp zip / the zip cannot be read",
                String.valueOf(broken.getMessage()));
    }

    private Inspected paper(String name, byte[] paper, Verification verification) {
        byte[] judged = paper.length > LARGEST_PAPER ? Arrays.copyOf(paper, 0) : paper;
        return row(name, "", "", dossiers.explained(judged, verification));
    }

    /**
     * A random sample of a year's certificates. The same seed gives the same sample: the numbers in their order,
     * shuffled by {@link Collections#shuffle(List, Random)} with {@code new Random(seed)}, and the first of them.
     */
    List<Inspected> sample(int year, int count, long seed) {
        List<Certificate> all = new ArrayList<>(dossiers.issued(year));
        Collections.shuffle(all, new Random(seed));
        Verification verification = dossiers.verification();
        return all.subList(0, Math.min(all.size(), Math.min(count, MOST))).stream()
                .map(one -> row(
                        one.registerNumber(),
                        one.registerNumber(),
                        one.id().toString(),
                        dossiers.explained(dossiers.credential(one), verification)))
                .toList();
    }
}

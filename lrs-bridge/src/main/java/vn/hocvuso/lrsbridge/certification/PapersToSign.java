package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.hocvuso.lrsbridge.ground.Portions;

/** A batch of papers for the office that signs them: a zip of PDFs, of each of which is noted what went out. */
@Singleton
class PapersToSign {
    private static final int AT_ONCE = 50;

    private final PrintedPapers printed;
    private final PaperTexts texts;
    private final CertificateDesk desk;
    private final SignedPapers papers;
    private final Clock clock;

    @Inject
    PapersToSign(PrintedPapers printed, PaperTexts texts, CertificateDesk desk, SignedPapers papers, Clock clock) {
        this.printed = printed;
        this.texts = texts;
        this.desk = desk;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * The certificates of a batch.
     *
     * @param signedToo also those whose paper came back already, for one more signature
     */
    List<Certificate> of(PrintedPapers.Choice choice, boolean signedToo) {
        List<Certificate> fitting = printed.of(choice);
        Set<UUID> signed = signedToo
                ? Set.of()
                : papers.signed(fitting.stream().map(Certificate::id).toList());
        return fitting.stream().filter(one -> !signed.contains(one.id())).toList();
    }

    /** Writes them as a zip. What went out is noted before it goes. */
    void write(List<Certificate> certificates, String by, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (List<Certificate> some : Portions.of(certificates, AT_ONCE)) {
                for (Map.Entry<String, byte[]> one : made(some, by).entrySet()) {
                    zip.putNextEntry(new ZipEntry(one.getKey()));
                    zip.write(one.getValue());
                    zip.closeEntry();
                }
            }
        }
    }

    /** Files by name. */
    private Map<String, byte[]> made(List<Certificate> some, String by) {
        Map<UUID, byte[]> back = papers.files(some.stream().map(Certificate::id).toList());
        Map<String, byte[]> all = new LinkedHashMap<>();
        List<SignedPapers.Exported> went = new ArrayList<>();
        texts.of(some).forEach(paper -> {
            Certificate certificate = paper.certificate();
            Optional<byte[]> signed = Optional.ofNullable(back.get(certificate.id()));
            byte[] file = signed.orElseGet(() -> desk.made(paper));
            if (signed.isEmpty()) {
                went.add(new SignedPapers.Exported(
                        certificate.id(),
                        SignatureIntake.sha256(file),
                        file.length,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        by));
            }
            all.put(name(certificate), file);
        });
        if (!went.isEmpty()) {
            papers.noteExported(went);
        }
        return all;
    }

    private static String name(Certificate certificate) {
        return String.format(Locale.ROOT, "giay-xac-nhan-%d-%05d.pdf", certificate.year(), certificate.number());
    }
}

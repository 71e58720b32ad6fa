package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.PaperSeal;

/** Papers go out to be signed and come back; what is taken, what is not, and what is kept. */
abstract class SignedPapersContract {
    private static final SigningOffice OFFICE = SigningOffice.withRsa();
    private static final byte[] PAPER = SamplePaper.paper(SampleIssuer.HOLDER, List.of("Một"));
    private static final byte[] SIGNED = OFFICE.sign(PAPER);

    private Commune commune;
    private Commune.Node node;
    private SignedPapers papers;
    private SignatureIntake intake;
    private Certificate certificate;

    abstract TestDatabase database();

    @BeforeEach
    void found(@TempDir Path keys) throws Exception {
        TestDatabase database = database();
        commune = new Commune(database, keys);
        commune.approve();
        node = commune.node();
        UUID citizen = UUID.randomUUID();
        commune.enrol(citizen, "Nguyễn Mẫu Anh", "hoc-sinh");
        commune.link(citizen);
        commune.arrive(LearnersOfTheCommune.everythingDone(citizen));
        node.catchUp();
        certificate = commune.register().year(2026).get(0);
        papers = database.transactional(SignedPapers.class, new JpaSignedPapers(database.entities()));
        intake = new SignatureIntake(commune.register(), papers, commune.log(), Commune.CLOCK);
    }

    private static SignedPapers.Exported exported(UUID certificate, byte[] paper) {
        return new SignedPapers.Exported(
                certificate,
                SignatureIntake.sha256(paper),
                paper.length,
                Instant.parse("2026-11-23T07:00:00Z"),
                "officer");
    }

    private void goOut(byte[] paper) {
        papers.noteExported(List.of(exported(certificate.id(), paper)));
    }

    private SignatureIntake.Row handIn(byte[] file) throws Exception {
        return commune.database().inTransaction(() -> intake.take("giay.pdf", file, "officer"));
    }

    private List<AuditEntry> logged() {
        return commune.log().from(0, 100).stream()
                .filter(entry -> entry.kind() == AuditEntry.Kind.PAPER_SIGNED)
                .toList();
    }

    @Test
    void whatWentOutIsKnownByItsBytesAndNotedOnce() {
        goOut(PAPER);
        goOut(PAPER);

        assertThat(papers.exported(SignatureIntake.sha256(PAPER))).contains(exported(certificate.id(), PAPER));
        assertThat(papers.exported(SignatureIntake.sha256(SIGNED))).isEmpty();
    }

    @Test
    void aSignedPaperIsTakenKeptByteForByteAndItsDigestIsInTheLog() throws Exception {
        goOut(PAPER);
        SignatureIntake.Row row = handIn(SIGNED);

        assertThat(row.outcome()).isEqualTo(SignatureIntake.Outcome.TAKEN);
        assertThat(row.number()).isEqualTo("1/2026");
        assertThat(papers.file(certificate.id()))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(SIGNED));
        SignedPapers.Signed kept = papers.of(certificate.id()).orElseThrow();
        assertThat(kept.signer())
                .isEqualTo(PaperSeal.of(SIGNED).orElseThrow().signers().get(0));
        assertThat(kept.sha256()).isEqualTo(SignatureIntake.sha256(SIGNED));
        assertThat(papers.find(kept.sha256())).contains(kept);
        assertThat(papers.signed(List.of(certificate.id(), UUID.randomUUID()))).containsExactly(certificate.id());
        assertThat(papers.files(List.of(certificate.id()))).containsOnlyKeys(certificate.id());
        assertThat(logged()).containsExactly(AuditEntry.about(AuditEntry.Kind.PAPER_SIGNED, SIGNED));
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        goOut(PAPER);
        handIn(SIGNED);
        SignedPapers.Signed kept = papers.of(certificate.id()).orElseThrow();

        assertThat(handIn(SIGNED).outcome()).isEqualTo(SignatureIntake.Outcome.ALREADY_TAKEN);
        assertThat(papers.of(certificate.id())).contains(kept);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void oneMoreSignatureOnTheSameFileIsTakenAndCountsFromThenOn() throws Exception {
        goOut(PAPER);
        handIn(SIGNED);
        byte[] twice = SigningOffice.withEc().sign(SIGNED);

        assertThat(handIn(twice).outcome()).isEqualTo(SignatureIntake.Outcome.TAKEN);
        assertThat(papers.file(certificate.id()))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(twice));
        assertThat(handIn(SIGNED).outcome()).isEqualTo(SignatureIntake.Outcome.ALREADY_TAKEN);
        assertThat(papers.file(certificate.id()))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(twice));
    }

    @Test
    void aSecondSignedFileThatDoesNotGoOnFromTheFirstIsRefused() throws Exception {
        goOut(PAPER);
        handIn(SIGNED);

        assertThat(handIn(SigningOffice.withEc().sign(PAPER)).outcome())
                .isEqualTo(SignatureIntake.Outcome.OTHER_IS_KEPT);
        assertThat(papers.file(certificate.id()))
                .hasValueSatisfying(file -> assertThat(file).isEqualTo(SIGNED));
    }

    @Test
    void whatDidNotGoOutFromHereIsRefusedHoweverWellItIsSigned() throws Exception {
        assertThat(handIn(SIGNED).outcome()).isEqualTo(SignatureIntake.Outcome.NOT_OUR_FILE);
        goOut(PAPER);
        byte[] other = SamplePaper.paper("Người Khác", List.of("Một"));
        assertThat(handIn(OFFICE.sign(other)).outcome()).isEqualTo(SignatureIntake.Outcome.NOT_OUR_FILE);
        byte[] changed = SIGNED.clone();
        changed[PAPER.length / 2] ^= 1;
        assertThat(handIn(changed).outcome()).isEqualTo(SignatureIntake.Outcome.NOT_OUR_FILE);
        assertThat(papers.of(certificate.id())).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void whatIsNotSignedOrNotIntactIsRefusedWithItsReason() throws Exception {
        goOut(PAPER);
        byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + 1);
        longer[SIGNED.length] = '\n';

        assertThat(handIn(PAPER).outcome()).isEqualTo(SignatureIntake.Outcome.NOT_SIGNED);
        assertThat(handIn("xin chào".getBytes(StandardCharsets.UTF_8)).outcome())
                .isEqualTo(SignatureIntake.Outcome.NOT_A_PDF);
        SignatureIntake.Row row = handIn(longer);
        assertThat(row.outcome()).isEqualTo(SignatureIntake.Outcome.NOT_INTACT);
        assertThat(row.seal().flatMap(PaperSeal::fault)).isEqualTo(Optional.of(PaperSeal.Fault.PARTLY_COVERED));
        assertThat(papers.of(certificate.id())).isEmpty();
    }

    @Test
    void thePaperOfACertificateThatEndedIsNotTaken() throws Exception {
        goOut(PAPER);
        commune.database().inTransaction(() -> {
            node.corrections()
                    .revoke(
                            certificate.id(),
                            BookEntry.Ground.FRAUD,
                            new Corrections.Written("9/QĐ", LocalDate.of(2026, 11, 20), "Nguyễn Mẫu Ký", "officer"));
            return certificate;
        });

        assertThat(handIn(SIGNED).outcome()).isEqualTo(SignatureIntake.Outcome.ENDED);
    }
}

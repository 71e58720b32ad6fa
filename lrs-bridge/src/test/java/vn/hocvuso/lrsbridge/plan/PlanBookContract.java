package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.coursepackages.curriculum.ShippedCurricula;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What every book of curricula does. */
abstract class PlanBookContract {
    private static final byte[] OF_2025 = shipped(ShippedCurricula.HOAI_DUC_2025);
    private static final byte[] OF_2026 = shipped(ShippedCurricula.HOAI_DUC_2026);
    private static final Approval APPROVAL = new Approval(
            "Ủy ban nhân dân xã Mẫu", "01/QĐ-MẪU", LocalDate.of(2026, 1, 5), "Người ký mẫu", Approval.Way.AUTOMATIC);

    private final TestDatabase database = database();
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final PlanBook plans = book();

    abstract TestDatabase database();

    private PlanBook book() {
        return database.transactional(PlanBook.class, new JpaPlanBook(database.entities(), log));
    }

    private static byte[] shipped(ShippedCurricula curriculum) {
        try (InputStream xml = curriculum.open()) {
            return xml.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] changed(byte[] xml, String from, String to) {
        String text = new String(xml, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int place = text.indexOf(from);
        return (text.substring(0, place) + to + text.substring(place + from.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] rules(String id, String competency) {
        return """
                <mapping-rules xmlns="urn:vn:hocvuso:curriculum:1" for-curriculum="hoai-duc-2026" for-version="1">
                  <rule id="%s">
                    <activity match="exact" value="http://lms.example.vn/%s"/>
                    <result counts="passed"/>
                    <competency ref="%s"/>
                    <provenance kind="adopted-by-commune">Quyết định mẫu.</provenance>
                  </rule>
                </mapping-rules>""".formatted(id, id, competency).getBytes(StandardCharsets.UTF_8);
    }

    private static Refused refused(ThrowingCallable call, Refusal refusal) {
        Refused[] caught = new Refused[1];
        assertThatExceptionOfType(Refused.class).isThrownBy(call).satisfies(thrown -> caught[0] = thrown);
        assertThat(caught[0].refusal()).isEqualTo(refusal);
        return caught[0];
    }

    @Test
    void curriculaAreHeldInTheOrderOfTheirImport() {
        Curriculum.Id later = plans.add(OF_2026);
        Curriculum.Id earlier = plans.add(OF_2025);

        assertThat(plans.all()).extracting(Curriculum::id).containsExactly(later, earlier);
        assertThat(plans.find(later).orElseThrow().codes()).contains("KNHS", "TTCB");
        assertThat(plans.find(new Curriculum.Id("hoai-duc-2026", "2"))).isEmpty();
    }

    @Test
    void theDocumentIsKeptAsItWasImported() {
        Curriculum.Id id = plans.add(OF_2026);

        assertThat(plans.document(id)).hasValueSatisfying(xml -> assertThat(xml).isEqualTo(OF_2026));
        assertThat(plans.document(new Curriculum.Id("hoai-duc-2026", "2"))).isEmpty();
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        Curriculum.Id first = plans.add(OF_2026);
        long revision = plans.revision();

        assertThat(plans.add(OF_2026)).isEqualTo(first);

        assertThat(plans.revision()).isEqualTo(revision);
        assertThat(plans.all()).hasSize(1);
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        plans.add(OF_2026);
        byte[] other = changed(OF_2026, "Kỹ năng số xã Hoài Đức", "Kỹ năng số xã khác");

        refused(() -> plans.add(other), Refusal.CURRICULUM_CONFLICT);

        assertThat(plans.all())
                .singleElement()
                .satisfies(held -> assertThat(held.title().vietnamese()).startsWith("Kỹ năng số xã Hoài Đức"));
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        Curriculum.Id first = plans.add(OF_2026);
        Curriculum.Id second = plans.add(changed(OF_2026, "version=\"1\">", "version=\"2\">"));

        assertThat(plans.all()).extracting(Curriculum::id).containsExactly(first, second);
    }

    @Test
    void anInvalidFileIsRefusedNamingItsLine() {
        byte[] broken = changed(OF_2026, "</title>", "</titel>");
        String before = new String(OF_2026, StandardCharsets.UTF_8);
        long line = before.substring(0, before.indexOf("</title>")).lines().count();

        Refused refused = refused(() -> plans.add(broken), Refusal.INVALID_CURRICULUM);

        assertThat(refused.findings().get(0).pointer()).startsWith("line " + line + ",");
        assertThat(plans.revision()).isZero();
    }

    @Test
    void rulesAreAddedOnceToTheirCurriculumAndOtherServersSeeThem() {
        PlanBook onAnotherServer = book();
        Curriculum.Id id = plans.add(OF_2026);
        int before = onAnotherServer.find(id).orElseThrow().rules().size();

        plans.addRules(rules("mau", "KNHS"));
        plans.addRules(rules("mau", "KNHS"));

        assertThat(plans.find(id).orElseThrow().rules()).hasSize(before + 1);
        assertThat(onAnotherServer.find(id).orElseThrow().rules()).hasSize(before + 1);
        assertThat(onAnotherServer.addedRules(id)).containsExactly(rules("mau", "KNHS"));
    }

    @Test
    void rulesForAnUnknownCompetencyAreRefusedNamingTheRule() {
        plans.add(OF_2026);
        long revision = plans.revision();

        Refused refused = refused(() -> plans.addRules(rules("mau", "XYZ")), Refusal.INVALID_CURRICULUM);

        assertThat(refused.findings()).extracting(Refused.Finding::pointer).containsExactly("mau");
        assertThat(plans.revision()).isEqualTo(revision);
    }

    @Test
    void rulesForAnUnknownCurriculumAreRefused() {
        refused(() -> plans.addRules(rules("mau", "KNHS")), Refusal.INVALID_CURRICULUM);
    }

    @Test
    void anotherRuleWithAnIdThatIsHeldIsRefused() {
        plans.add(OF_2026);
        plans.addRules(rules("mau", "KNHS"));

        Refused refused = refused(() -> plans.addRules(rules("mau", "NBNC")), Refusal.CURRICULUM_CONFLICT);

        assertThat(refused.findings()).extracting(Refused.Finding::pointer).containsExactly("mau");
    }

    @Test
    void aCurriculumIsApprovedOnceAndTheLogSaysSo() {
        Curriculum.Id id = plans.add(OF_2026);
        assertThat(plans.approval(id)).isEmpty();

        plans.approve(id, APPROVAL);
        refused(() -> plans.approve(id, APPROVAL), Refusal.CURRICULUM_CONFLICT);

        assertThat(plans.approval(id)).contains(APPROVAL);
        assertThat(log.from(0, 10)).extracting(AuditEntry::kind).containsExactly(AuditEntry.Kind.CURRICULUM_APPROVED);
    }

    @Test
    void whatIsNotHeldCannotBeApproved() {
        refused(() -> plans.approve(new Curriculum.Id("khong-co", "1"), APPROVAL), Refusal.INVALID_CURRICULUM);
    }

    @Test
    void theRevisionGrowsWithEveryImportAndApproval() {
        long none = plans.revision();
        Curriculum.Id id = plans.add(OF_2026);
        long imported = plans.revision();
        plans.addRules(rules("mau", "KNHS"));
        long ruled = plans.revision();
        plans.approve(id, APPROVAL);

        assertThat(none).isZero();
        assertThat(imported).isGreaterThan(none);
        assertThat(ruled).isGreaterThan(imported);
        assertThat(plans.revision()).isGreaterThan(ruled);
    }
}

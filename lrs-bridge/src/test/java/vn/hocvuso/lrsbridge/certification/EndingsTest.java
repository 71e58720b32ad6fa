package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.SampleSources;
import vn.hocvuso.lrsbridge.verifying.Verification;
import vn.hocvuso.lrsbridge.verifying.VerificationReport;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Check;
import vn.hocvuso.lrsbridge.verifying.VerificationReport.Question;

class EndingsTest {
    private static final UUID ID = SampleIssuer.statement().id();
    private static final UUID NEXT = UUID.fromString("5f2b7b0a-52f1-4f4d-9f0b-6a4f0f6f2f11");
    private static final Curriculum.Id CURRICULUM = new Curriculum.Id("kns", "1");
    private static final byte[] CREDENTIAL = CredentialJson.bytes(SampleIssuer.credential());

    private static BookEntry entry(BookEntry.Kind kind, UUID certificate, String reason) {
        return new BookEntry(
                new Register.RegisterNumber(2026, 13),
                kind,
                certificate,
                Optional.of(ID),
                reason,
                new Approval(
                        "UBND xã", "45/QĐ-UBND", LocalDate.of(2026, 11, 20), "Nguyễn Văn Mẫu", Approval.Way.DECISION),
                new BookEntry.Holder(SampleIssuer.HOLDER, CURRICULUM, "nguoi-dan"),
                Instant.EPOCH,
                "officer");
    }

    private static String status(byte[] file, int[] revoked, BookEntry ending) {
        VerificationReport report = new Verification(
                        new SampleSources(
                                did -> Optional.of(SampleIssuer.didDocument()),
                                list -> Optional.of(SampleIssuer.statusList(revoked))),
                        Clock.fixed(SampleIssuer.NOW, ZoneOffset.UTC))
                .verify(file);
        Certificate next =
                new Certificate(NEXT, UUID.randomUUID(), CURRICULUM, "nguoi-dan", 2026, 14, SampleIssuer.NOW, false);
        return new Endings(id -> Optional.of(ending).filter(any -> id.equals(ID)), id -> Optional.of(next)
                        .filter(any -> id.equals(NEXT)))
                .explain(report, file).checks().stream()
                        .filter(check -> check.question() == Question.STATUS)
                        .map(Check::vi)
                        .findFirst()
                        .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void aRevocationIsToldWithItsGroundAndDecision(BookEntry.Ground ground) {
        int[] revoked = {SampleIssuer.INDEX};

        assertThat(status(CREDENTIAL, revoked, entry(BookEntry.Kind.REVOKED, ID, ground.name())))
                .startsWith("Giấy đã bị thu hồi. ")
                .endsWith(", theo Quyết định số 45/QĐ-UBND ngày 20/11/2026.");
    }

    @Test
    void aReplacementIsToldWithTheNumberThatTookItsPlaceAlsoOfAPaper() {
        int[] revoked = {SampleIssuer.INDEX};
        BookEntry entry = entry(BookEntry.Kind.REISSUED, NEXT, "NAME_CORRECTED");
        byte[] paper = SamplePaper.paper(SampleIssuer.HOLDER, java.util.List.of("x"));

        for (byte[] file : java.util.List.of(CREDENTIAL, paper)) {
            assertThat(status(file, revoked, entry))
                    .isEqualTo("Giấy đã bị thu hồi. Chỉnh sửa họ tên, theo Quyết định số 45/QĐ-UBND ngày 20/11/2026."
                            + " Giấy thay thế có số vào sổ gốc 14/2026.");
        }
    }

    @Test
    void whatIsValidStaysAsItIs() {
        assertThat(status(CREDENTIAL, new int[] {}, entry(BookEntry.Kind.REVOKED, ID, "FRAUD")))
                .isEqualTo("Giấy không bị thu hồi.");
    }
}

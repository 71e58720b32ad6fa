package vn.hocvuso.lrsbridge.teaching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.identity.LinkGround;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.Evidence.Outcome;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.Curriculum.Counts;
import vn.hocvuso.lrsbridge.plan.Curriculum.Text;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** A curriculum and evidence to try the teachers' view on. */
final class SampleClass {
    static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    static final LinkGround OFFICER = new LinkGround(LinkGround.How.OFFICER, "Cán bộ Mẫu", MONDAY);
    static final Curriculum.Id ID = new Curriculum.Id("thu-nghiem", "1");
    static final Curriculum.Audience PUPILS =
            new Curriculum.Audience("hoc-sinh", new Text("Học sinh", "Pupils"), Set.of("NL1", "NL3"));
    static final Curriculum CURRICULUM = new Curriculum(
            ID,
            new Text("Chương trình thử", "A trial curriculum"),
            List.of(PUPILS, new Curriculum.Audience("nguoi-lon", new Text("Người lớn", ""), Set.of("NL2"))),
            List.of(
                    new Curriculum.Competency("NL1", new Text("Dùng thiết bị", "Use a device")),
                    new Curriculum.Competency("NL2", new Text("Dùng dịch vụ công", "Use public services")),
                    new Curriculum.Competency("NL3", new Text("An toàn trên mạng", "Stay safe online")),
                    new Curriculum.Competency("NL4", new Text("Chưa có bài", "No lesson yet"))),
            List.of(
                    rule("qt-1", "NL1", Optional.of(new BigDecimal("0.7"))),
                    rule("qt-2", "NL2", Optional.empty()),
                    rule("qt-3", "NL3", Optional.empty())));

    private SampleClass() {}

    private static Curriculum.Rule rule(String id, String competency, Optional<BigDecimal> minimum) {
        return new Curriculum.Rule(id, Set.of(competency), any -> true, Counts.PASSED, minimum);
    }

    /** The book of classes on a database. */
    static ClassBook book(TestDatabase database) {
        return database.transactional(
                ClassBook.class, new JpaClassBook(database.entities(), new JpaCitizenDirectory(database.entities())));
    }

    static Classroom classroom(List<UUID> pupils) {
        return new Classroom(UUID.randomUUID(), "Lớp 5A", "2026-2027", UUID.randomUUID(), ID, PUPILS.code(), pupils);
    }

    /** Evidence by the rule of a competency, {@code day} days after Monday. */
    static Evidence evidence(String competency, Outcome outcome, int day) {
        return evidence(competency, outcome, day, Optional.empty(), false);
    }

    static Evidence evidence(String competency, Outcome outcome, int day, Optional<BigDecimal> score, boolean voided) {
        UUID statement = UUID.randomUUID();
        return new Evidence(
                new Evidence.Source(statement, "0123456789abcdef".repeat(4), new UUID(1, 1), Strength.PLATFORM),
                Ifi.account("http://lms.demo.hocvuso.example", "demo-01"),
                "http://lms.demo.hocvuso.example/course/" + competency,
                ID,
                "qt-" + competency.substring(2),
                Set.of(competency),
                outcome,
                score,
                MONDAY.plusSeconds(day * 86_400L),
                voided ? Evidence.Validity.VOIDED : Evidence.Validity.COUNTS);
    }
}

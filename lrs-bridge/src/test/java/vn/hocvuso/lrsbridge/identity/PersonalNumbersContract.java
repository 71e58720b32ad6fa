package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAccessLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What every store of personal numbers does. */
abstract class PersonalNumbersContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PersonalNumber NUMBER = new PersonalNumber("001216000001");
    private static final Caller OFFICER =
            new Caller(UUID.randomUUID(), "Cán bộ Mẫu", Set.of(Permission.UNMASK), Optional.empty());

    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final AccessLog accesses =
            database.transactional(AccessLog.class, new JpaAccessLog(database.entities(), log));
    private final PersonalNumbers numbers = numbers(key(1));

    abstract TestDatabase database();

    private static SealingKey key(int seed) {
        byte[] master = new byte[SealingKey.BYTES];
        Arrays.fill(master, (byte) seed);
        return new SealingKey(master);
    }

    private PersonalNumbers numbers(SealingKey key) {
        return database.transactional(
                PersonalNumbers.class,
                new JpaPersonalNumbers(
                        database.entities(),
                        key,
                        new JpaSealingKeys(database.entities(), key),
                        accesses,
                        Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private UUID enrolled() {
        UUID id = UUID.randomUUID();
        citizens.enrol(new Citizen(id, "Nguyễn Mẫu An", 2016, Set.of("hoc-sinh")));
        return id;
    }

    private List<?> column(String query) throws Exception {
        return database.inTransaction(
                () -> database.entities().createNativeQuery(query).getResultList());
    }

    @Test
    void aNumberIsFoundByItselfAndShownMasked() {
        UUID an = enrolled();
        numbers.keep(an, NUMBER);

        assertThat(numbers.owner(NUMBER)).contains(an);
        assertThat(numbers.owner(new PersonalNumber("001216000002"))).isEmpty();
        assertThat(numbers.owners(List.of(NUMBER, new PersonalNumber("001216000002"))))
                .isEqualTo(Map.of(NUMBER, an));
        assertThat(numbers.masked(List.of(an, UUID.randomUUID()))).isEqualTo(Map.of(an, "•••••••••001"));
    }

    @Test
    void theTableHoldsNoNumberAndNoTwoSealsAreAlike() throws Exception {
        UUID an = enrolled();
        numbers.keep(an, NUMBER);
        List<?> before = column("select sealed from personal_number");
        numbers.keep(an, NUMBER);
        List<?> after = column("select sealed from personal_number");

        assertThat(before).hasSize(1).isNotEqualTo(after);
        assertThat(String.valueOf(
                        column("select sealed, lookup from personal_number").get(0)))
                .doesNotContain("216000001");
    }

    @Test
    void aSealOpensForItsCitizenAndWithItsKeyOnly() {
        SealingKey key = key(1);
        UUID an = UUID.randomUUID();
        String sealed = key.seal(NUMBER, an);

        assertThat(key.open(sealed, an)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> key.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key(2).open(sealed, an)).isInstanceOf(IllegalStateException.class);
        assertThat(key(2).lookup(NUMBER)).isNotEqualTo(key.lookup(NUMBER));
    }

    @Test
    void aNumberBelongsToOneAndMayBeCorrected() {
        UUID an = enrolled();
        UUID binh = enrolled();
        numbers.keep(an, NUMBER);

        assertThatThrownBy(() -> numbers.keep(binh, NUMBER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NUMBER_CONFLICT));
        numbers.keep(an, new PersonalNumber("001216000003"));
        numbers.keep(binh, NUMBER);

        assertThat(numbers.owner(NUMBER)).contains(binh);
    }

    @Test
    void whoSeesANumberInFullStandsInBothLogs() {
        UUID an = enrolled();
        numbers.keep(an, NUMBER);

        assertThat(numbers.reveal(an, OFFICER, " đối chiếu giấy tờ ")).isEqualTo(NUMBER);

        assertThat(accesses.about(an))
                .containsExactly(new AccessEntry(
                        NOW, OFFICER.id(), "Cán bộ Mẫu", AccessEntry.What.NUMBER_SEEN, an, "đối chiếu giấy tờ"));
        assertThat(log.from(0, 10)).extracting(AuditEntry::kind).containsExactly(AuditEntry.Kind.PERSONAL_DATA_SEEN);
    }

    @Test
    void whoMayNotSeesNothingAndLeavesNoEntry() {
        UUID an = enrolled();
        numbers.keep(an, NUMBER);
        Caller teacher = new Caller(
                UUID.randomUUID(), "Cô Mẫu", Set.of(Permission.TEACH, Permission.ADMINISTER), Optional.empty());

        assertThatThrownBy(() -> numbers.reveal(an, teacher, "tò mò")).isInstanceOf(Refused.class);
        assertThat(accesses.about(an)).isEmpty();
    }

    @Test
    void aNodeWithAnotherKeyKeepsNoNumber() {
        numbers.keep(enrolled(), NUMBER);

        assertThatThrownBy(() -> numbers(key(2)).keep(enrolled(), new PersonalNumber("001216000009")))
                .isInstanceOf(IllegalStateException.class);
    }
}

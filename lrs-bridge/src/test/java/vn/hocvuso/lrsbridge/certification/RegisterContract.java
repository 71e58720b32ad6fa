package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.certification.Register.Place;
import vn.hocvuso.lrsbridge.certification.Register.RegisterNumber;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;
import vn.hocvuso.lrsbridge.plan.Approval;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.verifying.StatusList;

/** What every register does. */
abstract class RegisterContract {
    private static final Curriculum.Id CURRICULUM = new Curriculum.Id("ky-nang-so", "1");
    private static final String AUDIENCE = "hoc-sinh";
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final byte[] CREDENTIAL = "{\"id\":\"urn:example\"}".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database = database();
    private final Register register = database.transactional(Register.class, new JpaRegister(database.entities()));
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));

    abstract TestDatabase database();

    private UUID newCitizen() {
        UUID id = UUID.randomUUID();
        citizens.enrol(new Citizen(id, "Nguyễn Mẫu An", 2016, Set.of(AUDIENCE)));
        return id;
    }

    private Certificate enter(UUID citizen, int year) throws Exception {
        return database.inTransaction(() -> {
            register.lock();
            return enterAt(register.nextPlace(year), citizen);
        });
    }

    private Certificate enterAt(Place place, UUID citizen) {
        Certificate certificate = new Certificate(
                UUID.randomUUID(),
                citizen,
                CURRICULUM,
                AUDIENCE,
                place.number().year(),
                place.number().number(),
                NOW,
                false);
        register.enter(certificate, place, CREDENTIAL);
        return certificate;
    }

    private List<Integer> numbersOf(int year) {
        return register.year(year).stream().map(Certificate::number).toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void anEntryIsFoundByItsIdItsNumberAndItsHolder() throws Exception {
        UUID citizen = newCitizen();

        Certificate entered = enter(citizen, 2026);

        assertThat(register.find(entered.id())).contains(entered);
        assertThat(register.find(new RegisterNumber(2026, 1))).contains(entered);
        assertThat(register.find(new RegisterNumber(2026, 2))).isEmpty();
        assertThat(register.find(new RegisterNumber(2025, 1))).isEmpty();
        assertThat(register.of(List.of(citizen, newCitizen()), CURRICULUM)).containsExactly(entered);
        assertThat(register.of(List.of(), CURRICULUM)).isEmpty();
        assertThat(register.credential(entered.id()).orElseThrow().getString("id"))
                .isEqualTo("urn:example");
        assertThat(register.credential(citizen)).isEmpty();
    }

    @Test
    void aCitizenHoldsWhatWasEnteredForThatCurriculumAndAudienceOnly() throws Exception {
        UUID citizen = newCitizen();
        enter(citizen, 2026);

        assertThat(register.holds(citizen, CURRICULUM, AUDIENCE)).isTrue();
        assertThat(register.holds(citizen, CURRICULUM, "cong-chuc")).isFalse();
        assertThat(register.holds(citizen, new Curriculum.Id("ky-nang-so", "2"), AUDIENCE))
                .isFalse();
        assertThat(register.holds(newCitizen(), CURRICULUM, AUDIENCE)).isFalse();
    }

    private void write(int year, int number) throws Exception {
        UUID certificate = enter(newCitizen(), year).id();
        BookEntry entry = new BookEntry(
                new RegisterNumber(year, number),
                BookEntry.Kind.ISSUED,
                certificate,
                Optional.empty(),
                "",
                new Approval(
                        "UBND xã", "45/QĐ-UBND", LocalDate.of(2026, 11, 20), "Nguyễn Mẫu Ký", Approval.Way.DECISION),
                new BookEntry.Holder("Nguyễn Mẫu An", CURRICULUM, AUDIENCE),
                NOW,
                "officer");
        database.inTransaction(() -> {
            register.lock();
            register.write(entry);
            return entry;
        });
    }

    private List<Integer> read(int year, int before, int most) {
        return register.book(year, new CandidateBook.Part(before, most)).stream()
                .map(entry -> entry.number().number())
                .toList();
    }

    @Test
    void aYearIsReadByPagesWhichTogetherAreTheBook() throws Exception {
        for (int number : List.of(3, 1, 5, 4, 2)) {
            write(2031, number);
        }
        write(2032, 1);

        assertThat(register.entriesIn(2031)).isEqualTo(5);
        assertThat(read(2031, 0, 2)).containsExactly(1, 2);
        assertThat(read(2031, 2, 2)).containsExactly(3, 4);
        assertThat(read(2031, 4, 2)).containsExactly(5);
        assertThat(read(2031, 6, 2)).isEmpty();
        assertThat(register.entriesIn(2030)).isZero();
        assertThat(register.book(2031, new CandidateBook.Part(0, 5))).isEqualTo(register.book(2031));
    }

    @Test
    void numbersHaveNoGapAndNoPlaceIsGivenTwiceWhenManyEnterAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                List<UUID> theirs =
                        IntStream.range(0, 10).mapToObj(any -> newCitizen()).toList();
                writers.add(threads.submit(() -> {
                    for (UUID citizen : theirs) {
                        enter(citizen, 2026);
                    }
                    return theirs;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(numbersOf(2026)).isEqualTo(oneTo(80));
        assertThat(statusIndexes()).hasSize(80).doesNotHaveDuplicates();
        assertThat(statusIndexes()).allMatch(index -> index >= 0 && index < StatusList.ENTRIES);
    }

    private List<Integer> statusIndexes() {
        return database.entities()
                .createQuery("select c.statusIndex from CertificateRow c where c.statusList = 1", Integer.class)
                .getResultList();
    }

    @Test
    void aTransactionThatFailsAfterItTookANumberLeavesNoGap() throws Exception {
        enter(newCitizen(), 2026);
        UUID unlucky = newCitizen();

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    register.lock();
                    enterAt(register.nextPlace(2026), unlucky);
                    throw new IllegalStateException("fails after its entry");
                }))
                .hasMessage("fails after its entry");
        Certificate next = enter(newCitizen(), 2026);

        assertThat(next.number()).isEqualTo(2);
        assertThat(register.holds(unlucky, CURRICULUM, AUDIENCE)).isFalse();
    }

    @Test
    void aNewYearBeginsWithOneAndAClockThatRunsBehindDoesNotReopenTheOldOne() throws Exception {
        enter(newCitizen(), 2026);
        Certificate ofNewYear = enter(newCitizen(), 2027);
        Certificate byALateClock = enter(newCitizen(), 2026);

        assertThat(ofNewYear.registerNumber()).isEqualTo("1/2027");
        assertThat(byALateClock.registerNumber()).isEqualTo("2/2027");
        assertThat(numbersOf(2026)).isEqualTo(oneTo(1));
        assertThat(numbersOf(2027)).isEqualTo(oneTo(2));
    }

    @Test
    void theDatabaseRefusesASecondEntryForTheSameCitizenCurriculumAndAudience() throws Exception {
        UUID citizen = newCitizen();
        enter(citizen, 2026);

        assertThatThrownBy(() -> enter(citizen, 2026)).isInstanceOf(PersistenceException.class);

        assertThat(numbersOf(2026)).isEqualTo(oneTo(1));
        assertThat(enter(newCitizen(), 2026).number()).isEqualTo(2);
    }

    @Test
    void theDatabaseRefusesAnEntryForNobody() {
        assertThatThrownBy(() -> enter(UUID.randomUUID(), 2026)).isInstanceOf(PersistenceException.class);
    }

    @Test
    void theRevokedOfAListAreItsRevokedAndAnUnknownListHasNoAnswer() throws Exception {
        enter(newCitizen(), 2026);
        Certificate revoked = enter(newCitizen(), 2026);
        assertThat(register.revoked(1).orElseThrow()).isEmpty();

        database.inTransaction(() -> database.entities()
                .createQuery("update CertificateRow c set c.revoked = true where c.id = :id")
                .setParameter("id", revoked.id())
                .executeUpdate());

        int index = database.entities()
                .createQuery("select c.statusIndex from CertificateRow c where c.revoked = true", Integer.class)
                .getSingleResult();
        assertThat(register.revoked(1).orElseThrow()).containsExactly(index);
        assertThat(register.find(revoked.id()).orElseThrow().revoked()).isTrue();
        assertThat(register.revoked(0)).isEmpty();
        assertThat(register.revoked(2)).isEmpty();
    }

    @Test
    void aListThatIsHalfFullTakesNoMoreAndTheNextOneBegins() throws Exception {
        database.inTransaction(() -> database.entities()
                .createQuery("update RegisterHeadRow h set h.statusUsed = :used")
                .setParameter("used", StatusList.ENTRIES / 2 - 1)
                .executeUpdate());

        Place last = database.inTransaction(() -> register.nextPlace(2026));
        Place first = database.inTransaction(() -> register.nextPlace(2026));

        assertThat(last.statusList()).isEqualTo(1);
        assertThat(first.statusList()).isEqualTo(2);
        assertThat(register.revoked(2).orElseThrow()).isEmpty();
    }

    @Test
    void keysKeepTheOrderInWhichTheyCameIntoUseAndEachIsThereOnce() {
        Multikey first = SampleIssuer.newKey().publicKey();
        Multikey second = SampleIssuer.newKey().publicKey();

        register.keysWith(first);
        register.keysWith(second);
        List<DidDocument.Key> again = register.keysWith(first);

        assertThat(again).containsExactly(new DidDocument.Key(first, true), new DidDocument.Key(second, true));
        assertThat(register.keys()).isEqualTo(again);
    }
}

package vn.hocvuso.lrsbridge.certification;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.web.BridgeClock;

/** The register (sổ gốc) and what is kept beside it. {@code RegisterContract} says what it does. */
interface Register extends CertificateBook {
    /** Locks the register until the transaction ends; only then numbers are taken and entries made. */
    void lock();

    /** Whether this citizen holds a certificate of that curriculum as that audience already. */
    default boolean holds(UUID citizen, Curriculum.Id curriculum, String audience) {
        return of(List.of(citizen), curriculum).stream()
                .anyMatch(one -> one.audience().equals(audience));
    }

    /** The next numbers, each with a random free place in a status list; the register must be locked. */
    List<Place> nextPlaces(int year, int count);

    /** The next one. */
    default Place nextPlace(int year) {
        return nextPlaces(year, 1).get(0);
    }

    /** Makes the entry. */
    void enter(Certificate certificate, Place place, byte[] credential);

    /** Makes the entry of a certificate that takes the place of another, which ends by it. */
    void replace(UUID former, Certificate certificate, Place place, byte[] credential);

    /** Ends a certificate: its status is revoked from now on. */
    void end(UUID certificate);

    /** The next number for an entry that is no certificate; the register must be locked. */
    RegisterNumber nextNumber(int year);

    /** Writes an entry into the book. */
    void write(BookEntry entry);

    /** The book of a year, by number. */
    List<BookEntry> book(int year);

    /** So many of them, after those that stand before. */
    List<BookEntry> book(int year, CandidateBook.Part part);

    /** How many entries the book of a year has. */
    long entriesIn(int year);

    /** For each of these certificates the entry that enters it; nothing for one from before there was a book. */
    Map<UUID, BookEntry> entering(List<UUID> certificates);

    /** The entries that enter a certificate or end it, in their order. */
    List<BookEntry> entriesOf(UUID certificate);

    /** The entry by which a certificate ended: it was revoked, or another took its place. */
    default Optional<BookEntry> ending(UUID certificate) {
        return entriesOf(certificate).stream()
                .filter(entry -> entry.ends().filter(certificate::equals).isPresent())
                .findFirst();
    }

    /** The name as it stands on a certificate; empty when its entry is from before there was a book. */
    default String holder(UUID certificate) {
        return entriesOf(certificate).stream()
                .filter(entry -> entry.certificate().equals(certificate))
                .findFirst()
                .map(entry -> entry.holder().name())
                .orElse("");
    }

    /** The years that have entries, newest first. */
    List<Integer> years();

    /** The signed note that closed a year. */
    Optional<String> seal(int year);

    /** Closes a year; the register must be locked. No number of it is given out any more. */
    void close(int year, String seal);

    /** The newest version of a status list that was published. */
    Optional<StatusVersion> status(int list);

    /** Keeps a version of a status list. */
    void publish(StatusVersion version);

    /** The certificate with this public id. */
    Optional<Certificate> find(UUID id);

    /** The certificate with this number. */
    Optional<Certificate> find(RegisterNumber number);

    /** The signed credential of a certificate, as it was logged. */
    Optional<JsonObject> credential(UUID id);

    /** The same of many. */
    Map<UUID, JsonObject> credentials(List<UUID> ids);

    /** The places of revoked certificates in a status list; empty when there is no such list. */
    Optional<IntStream> revoked(int list);

    /** All entries of a year by number. */
    List<Certificate> year(int year);

    /** Takes note of a key that signs here, if it is new; answers all keys in the order they came into use. */
    List<DidDocument.Key> keysWith(Multikey key);

    /** Takes the trust from a key; it stays listed. */
    void distrust(Multikey key);

    /** All keys in the order they came into use. */
    List<DidDocument.Key> keys();

    /** A register number: from 1 within a year. */
    record RegisterNumber(int year, int number) {
        public RegisterNumber {
            if (number < 1) {
                throw new IllegalArgumentException("register numbers begin with 1");
            }
        }

        /** Reads {@code 12/2026}. */
        static Optional<RegisterNumber> parse(String text) {
            String[] parts = text.strip().split("/", -1);
            boolean numbers = parts.length == 2 && parts[0].matches("[1-9][0-9]{0,8}") && parts[1].matches("[0-9]{4}");
            return numbers
                    ? Optional.of(new RegisterNumber(Integer.parseInt(parts[1]), Integer.parseInt(parts[0])))
                    : Optional.empty();
        }
    }

    /** Where a new certificate stands: its number, and its place in a status list. */
    record Place(RegisterNumber number, int statusList, int statusIndex) {}

    /** The moment when an entry was made is part of it. */
    static int yearOf(Instant moment) {
        return moment.atZone(BridgeClock.VIETNAM).getYear();
    }
}

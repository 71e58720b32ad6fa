package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.verifying.StatusList;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The register in H2 or PostgreSQL. */
@Singleton
public class JpaRegister implements Register {
    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public JpaRegister(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        head();
    }

    private RegisterHeadRow head() {
        return Optional.ofNullable(
                        entities.find(RegisterHeadRow.class, RegisterHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("table register_head has lost its row"));
    }

    @Override
    public List<Certificate> of(Collection<UUID> citizens, Curriculum.Id curriculum) {
        return citizens.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select c from CertificateRow c where c.citizenId in :citizens"
                                        + " and c.curriculumCode = :code and c.curriculumVersion = :version",
                                CertificateRow.class)
                        .setParameter("citizens", citizens)
                        .setParameter("code", curriculum.code())
                        .setParameter("version", curriculum.version())
                        .getResultStream()
                        .map(CertificateRow::certificate)
                        .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Place> nextPlaces(int year, int count) {
        RegisterHeadRow head = head();
        List<Place> places = new ArrayList<>();
        Map<Integer, Iterator<Integer>> free = new HashMap<>();
        for (int one = 0; one < count; one++) {
            RegisterNumber number = head.next(year);
            int list = head.statusList();
            int left = count - one;
            places.add(new Place(
                    number,
                    list,
                    free.computeIfAbsent(list, of -> freeIndexes(of, left)).next()));
        }
        return places;
    }

    /** Random places of a list that nobody has, so many; at most every second place of a list is ever taken. */
    private Iterator<Integer> freeIndexes(int list, int count) {
        Set<Integer> free = new LinkedHashSet<>();
        while (free.size() < count) {
            List<Integer> drawn =
                    random.ints(4L * count + 4, 0, StatusList.ENTRIES).boxed().toList();
            List<Integer> taken = entities.createQuery(
                            "select c.statusIndex from CertificateRow c where c.statusList = :list and c.statusIndex in :drawn",
                            Integer.class)
                    .setParameter("list", list)
                    .setParameter("drawn", drawn)
                    .getResultList();
            free.addAll(drawn);
            taken.forEach(free::remove);
        }
        return free.iterator();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Certificate certificate, Place place, byte[] credential) {
        entities.persist(new CertificateRow(certificate, place, credential));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(UUID former, Certificate certificate, Place place, byte[] credential) {
        end(former);
        entities.persist(CertificateRow.replacing(former, certificate, place, credential));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID certificate) {
        Optional.ofNullable(entities.find(CertificateRow.class, certificate))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                .end();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public RegisterNumber nextNumber(int year) {
        return head().next(year);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(BookEntry entry) {
        entities.persist(new BookEntryRow(entry));
    }

    @Override
    public List<BookEntry> book(int year) {
        return entries(ofYear(year));
    }

    @Override
    public List<BookEntry> book(int year, CandidateBook.Part part) {
        return entries(ofYear(year).setFirstResult(part.before()).setMaxResults(part.most()));
    }

    private TypedQuery<BookEntryRow> ofYear(int year) {
        return entities.createQuery(
                        "select e from BookEntryRow e where e.registerYear = :year order by e.registerNumber",
                        BookEntryRow.class)
                .setParameter("year", year);
    }

    @Override
    public long entriesIn(int year) {
        return entities.createQuery("select count(e) from BookEntryRow e where e.registerYear = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    private static List<BookEntry> entries(TypedQuery<BookEntryRow> query) {
        return query.getResultStream().map(BookEntryRow::entry).toList();
    }

    @Override
    public List<BookEntry> entriesOf(UUID certificate) {
        return entries(entities.createQuery(
                        "select e from BookEntryRow e where e.certificateId = :id or e.pointsBack = :id"
                                + " order by e.registerYear, e.registerNumber",
                        BookEntryRow.class)
                .setParameter("id", certificate));
    }

    @Override
    public Map<UUID, BookEntry> entering(List<UUID> certificates) {
        return certificates.isEmpty()
                ? Map.of()
                : entries(entities.createQuery(
                                        "select e from BookEntryRow e where e.certificateId in :ids and e.kind <> :revoked",
                                        BookEntryRow.class)
                                .setParameter("ids", certificates)
                                .setParameter("revoked", BookEntry.Kind.REVOKED))
                        .stream()
                        .collect(Collectors.toMap(BookEntry::certificate, entry -> entry));
    }

    @Override
    public List<Integer> years() {
        return entities.createQuery(
                        "select distinct e.registerYear from BookEntryRow e order by e.registerYear desc",
                        Integer.class)
                .getResultList();
    }

    @Override
    public Optional<String> seal(int year) {
        return Optional.ofNullable(entities.find(RegisterYearRow.class, year)).map(RegisterYearRow::note);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(int year, String seal) {
        head().close(year);
        entities.persist(new RegisterYearRow(year, seal));
    }

    @Override
    public Optional<StatusVersion> status(int list) {
        return entities.createQuery(
                        "select s from StatusVersionRow s where s.statusList = :list order by s.version desc",
                        StatusVersionRow.class)
                .setParameter("list", list)
                .setMaxResults(1)
                .getResultStream()
                .map(StatusVersionRow::published)
                .findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(StatusVersion version) {
        entities.persist(new StatusVersionRow(version));
    }

    @Override
    public Optional<Certificate> find(UUID id) {
        return Optional.ofNullable(entities.find(CertificateRow.class, id)).map(CertificateRow::certificate);
    }

    @Override
    public Optional<Certificate> find(RegisterNumber number) {
        return entities.createQuery(
                        "select c from CertificateRow c where c.registerYear = :year and c.registerNumber = :number",
                        CertificateRow.class)
                .setParameter("year", number.year())
                .setParameter("number", number.number())
                .getResultStream()
                .map(CertificateRow::certificate)
                .findFirst();
    }

    @Override
    public Optional<JsonObject> credential(UUID id) {
        return Optional.ofNullable(entities.find(CertificateRow.class, id))
                .map(row -> CredentialJson.parse(row.credential()));
    }

    @Override
    public Map<UUID, JsonObject> credentials(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select c.id, c.credential from CertificateRow c where c.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> CredentialJson.parse((byte[]) row[1])));
    }

    @Override
    public Optional<IntStream> revoked(int list) {
        List<Integer> known = entities.createQuery("select h.statusList from RegisterHeadRow h", Integer.class)
                .getResultList();
        if (list < 1 || list > known.get(0)) {
            return Optional.empty();
        }
        List<Integer> revoked = entities.createQuery(
                        "select c.statusIndex from CertificateRow c where c.statusList = :list and c.revoked = true",
                        Integer.class)
                .setParameter("list", list)
                .getResultList();
        return Optional.of(revoked.stream().mapToInt(Integer::intValue));
    }

    /** Without the credentials, which are most of the table. */
    @Override
    public List<Certificate> year(int year) {
        return entities.createQuery(
                        "select c.id, c.citizenId, c.curriculumCode, c.curriculumVersion, c.audience, c.registerNumber,"
                                + " c.issued, c.revoked from CertificateRow c where c.registerYear = :year"
                                + " order by c.registerNumber",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .map(row -> new Certificate(
                        (UUID) row[0],
                        (UUID) row[1],
                        new Curriculum.Id((String) row[2], (String) row[3]),
                        (String) row[4],
                        year,
                        (Integer) row[5],
                        (Instant) row[6],
                        (Boolean) row[7]))
                .toList();
    }

    @Override
    @Transactional
    public List<DidDocument.Key> keysWith(Multikey key) {
        head();
        List<DidDocument.Key> known = keys();
        if (known.stream().noneMatch(one -> one.key().equals(key))) {
            entities.persist(new SigningKeyRow(key, known.size() + 1));
            entities.flush();
        }
        return keys();
    }

    @Override
    @Transactional
    public void distrust(Multikey key) {
        Optional.ofNullable(entities.find(SigningKeyRow.class, key.publicKeyMultibase()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                .distrust();
    }

    @Override
    public List<DidDocument.Key> keys() {
        return entities.createQuery("select k from SigningKeyRow k order by k.position", SigningKeyRow.class)
                .getResultStream()
                .map(SigningKeyRow::key)
                .toList();
    }
}

package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Sealed numbers in H2 or PostgreSQL. */
@Singleton
public class JpaPersonalNumbers implements PersonalNumbers {
    private final EntityManager entities;
    private final SealingKey key;
    private final JpaSealingKeys keys;
    private final AccessLog log;
    private final Clock clock;

    @Inject
    JpaPersonalNumbers(EntityManager entities, SealingKey key, JpaSealingKeys keys, AccessLog log, Clock clock) {
        this.entities = entities;
        this.key = key;
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void keep(UUID citizen, PersonalNumber number) {
        keys.claim();
        owner(number).filter(other -> !other.equals(citizen)).ifPresent(other -> {
            throw new Refused(Refusal.NUMBER_CONFLICT);
        });
        entities.merge(new PersonalNumberRow(citizen, number, key));
    }

    @Override
    public Optional<UUID> owner(PersonalNumber number) {
        return Optional.ofNullable(owners(List.of(number)).get(number));
    }

    @Override
    public Map<PersonalNumber, UUID> owners(Collection<PersonalNumber> numbers) {
        Map<String, PersonalNumber> byLookup =
                numbers.stream().collect(Collectors.toMap(key::lookup, number -> number, (one, same) -> one));
        Map<PersonalNumber, UUID> owners = new HashMap<>();
        rows("select n from PersonalNumberRow n where n.lookup in :keys", byLookup.keySet())
                .forEach(row -> owners.put(Objects.requireNonNull(byLookup.get(row.lookup())), row.citizenId()));
        return owners;
    }

    private List<PersonalNumberRow> rows(String query, Collection<?> keys) {
        List<PersonalNumberRow> rows = new ArrayList<>();
        Portions.of(List.copyOf(keys), JpaCitizenDirectory.AT_ONCE)
                .forEach(some -> rows.addAll(entities.createQuery(query, PersonalNumberRow.class)
                        .setParameter("keys", some)
                        .getResultList()));
        return rows;
    }

    @Override
    public Map<UUID, String> masked(Collection<UUID> citizens) {
        return rows("select n from PersonalNumberRow n where n.citizenId in :keys", citizens).stream()
                .collect(Collectors.toMap(
                        PersonalNumberRow::citizenId, row -> row.number(key).masked()));
    }

    @Override
    public List<PersonalNumber.Doubt> doubts(Citizen citizen) {
        return Optional.ofNullable(entities.find(PersonalNumberRow.class, citizen.id()))
                .map(row -> row.number(key).doubts(citizen.birth(), citizen.sex()))
                .orElseGet(List::of);
    }

    @Override
    @Transactional
    public PersonalNumber reveal(UUID citizen, Caller by, String reason) {
        if (!by.may(Permission.UNMASK)) {
            throw new Refused(Refusal.FORBIDDEN);
        }
        PersonalNumberRow row = Optional.ofNullable(entities.find(PersonalNumberRow.class, citizen))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        log.note(new AccessEntry(
                clock.instant(), by.id(), by.name(), AccessEntry.What.NUMBER_SEEN, citizen, reason.strip()));
        return row.number(key);
    }
}

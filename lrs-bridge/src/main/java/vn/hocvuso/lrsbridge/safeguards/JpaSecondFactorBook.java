package vn.hocvuso.lrsbridge.safeguards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.JpaSealingKeys;
import vn.hocvuso.lrsbridge.identity.SealingKey;

/** Second factors in H2 or PostgreSQL: secrets sealed, recovery codes as digests. */
@Singleton
public class JpaSecondFactorBook implements SecondFactorBook {
    private final EntityManager entities;
    private final SealingKey key;
    private final JpaSealingKeys keys;

    @Inject
    public JpaSecondFactorBook(EntityManager entities, SealingKey key, JpaSealingKeys keys) {
        this.entities = entities;
        this.key = key;
        this.keys = keys;
    }

    @Override
    public boolean isKept(UUID person) {
        return entities.find(SecondFactorRow.class, person) != null;
    }

    @Override
    public Set<UUID> people() {
        return entities.createQuery("select f from SecondFactorRow f", SecondFactorRow.class)
                .getResultStream()
                .map(SecondFactorRow::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<SecondFactor> of(UUID person) {
        return Optional.ofNullable(entities.find(SecondFactorRow.class, person))
                .map(row -> new SecondFactor(row.since(), codesLeft(person)));
    }

    private int codesLeft(UUID person) {
        return entities.createQuery("select count(c) from RecoveryCodeRow c where c.personId = :person", Long.class)
                .setParameter("person", person)
                .getSingleResult()
                .intValue();
    }

    @Override
    @Transactional
    public void keep(UUID person, TotpSecret secret, long step, List<RecoveryCode> codes, Instant now) {
        keys.claim();
        entities.persist(new SecondFactorRow(person, key.sealSecret(secret.bytes(), person), step, now));
        renew(person, codes);
    }

    @Override
    @Transactional
    public void renew(UUID person, List<RecoveryCode> codes) {
        forgetCodes(person);
        codes.forEach(code -> entities.persist(new RecoveryCodeRow(person, code)));
    }

    private void forgetCodes(UUID person) {
        entities.createQuery("delete from RecoveryCodeRow c where c.personId = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    @Override
    @Transactional
    public boolean remove(UUID person) {
        forgetCodes(person);
        return entities.createQuery("delete from SecondFactorRow f where f.personId = :person")
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    @Override
    @Transactional
    public Used use(UUID person, String typed, Instant now) {
        Optional<SecondFactorRow> row =
                Optional.ofNullable(entities.find(SecondFactorRow.class, person, LockModeType.PESSIMISTIC_WRITE));
        if (row.isPresent()
                && RecoveryCode.typed(typed).filter(code -> spend(person, code)).isPresent()) {
            return Used.RECOVERY_CODE;
        }
        return row.filter(kept -> kept.takes(key, typed, now))
                .map(right -> Used.CODE)
                .orElse(Used.NOTHING);
    }

    private boolean spend(UUID person, RecoveryCode code) {
        return entities.createQuery("delete from RecoveryCodeRow c where c.codeHash = :hash and c.personId = :person")
                        .setParameter("hash", code.hash(person).hex())
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }
}

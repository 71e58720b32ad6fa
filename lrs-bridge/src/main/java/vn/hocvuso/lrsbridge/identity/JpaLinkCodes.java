package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** Codes in H2 or PostgreSQL, by their hash. */
@Singleton
public class JpaLinkCodes implements LinkCodes {
    private static final Duration LASTS = Duration.ofDays(30);

    private final EntityManager entities;
    private final CitizenDirectory citizens;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public JpaLinkCodes(EntityManager entities, CitizenDirectory citizens) {
        this.entities = entities;
        this.citizens = citizens;
    }

    @Override
    @Transactional
    public Map<UUID, String> make(Collection<UUID> all, String by, Instant now) {
        Map<UUID, String> codes = new LinkedHashMap<>();
        for (UUID citizen : all) {
            LinkCode code = LinkCode.random(random);
            entities.persist(new LinkCodeRow(code.hash(), citizen, by, now.plus(LASTS)));
            codes.put(citizen, code.shown());
        }
        return codes;
    }

    @Override
    @Transactional
    public boolean redeem(String answer, Ifi account, Instant now) {
        Optional<LinkCodeRow> code = LinkCode.typed(answer)
                .map(typed -> typed.hash().hex())
                .map(hash -> entities.find(LinkCodeRow.class, hash, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.isGood(now))
                // a code does not take an account away from anybody
                .filter(row -> citizens.owner(account).isEmpty());
        code.ifPresent(row -> {
            row.use();
            citizens.link(account, row.citizenId(), new LinkGround(LinkGround.How.CODE, row.madeBy(), now));
        });
        return code.isPresent();
    }
}

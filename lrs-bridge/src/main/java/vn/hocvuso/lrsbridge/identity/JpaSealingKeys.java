package vn.hocvuso.lrsbridge.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Holds the key of this process against the one that the database was first sealed with, in H2 or PostgreSQL. */
@Singleton
public class JpaSealingKeys {
    private final EntityManager entities;
    private final SealingKey key;

    @Inject
    public JpaSealingKeys(EntityManager entities, SealingKey key) {
        this.entities = entities;
        this.key = key;
    }

    /** A server with another key than the database was sealed with could open nothing: it does not start. */
    @Transactional
    void check(@Observes @Priority(StartUp.FOUNDATIONS) @Initialized(ApplicationScoped.class) Object started) {
        if (!isRight()) {
            throw StartUp.failed("the personal numbers in this database were sealed with another key:"
                    + " set BRIDGE_NUMBER_KEY, or bring the file personal-number-key of the first node");
        }
    }

    private boolean isRight() {
        return kept().map(row -> row.isOf(key)).orElse(true);
    }

    private Optional<SealingKeyRow> kept() {
        return Optional.ofNullable(entities.find(SealingKeyRow.class, SealingKeyRow.ONLY));
    }

    /**
     * Notes the key before the first thing is sealed with it, in the transaction that keeps that.
     *
     * @throws IllegalStateException where another node seals with another key
     */
    @Transactional
    public void claim() {
        if (kept().isEmpty()) {
            entities.persist(new SealingKeyRow(key));
        } else if (!isRight()) {
            throw new IllegalStateException("another node seals with another key");
        }
    }
}

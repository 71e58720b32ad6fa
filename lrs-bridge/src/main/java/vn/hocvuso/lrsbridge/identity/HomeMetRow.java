package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** How much a credential has told of the learners of a home, in its table. */
@Entity
@Table(name = "learner_home_met")
@SuppressWarnings("UnusedVariable") // the credential is read by queries only
class HomeMetRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    private String home;

    @Column(nullable = false)
    private long statements;

    /** The place in the feed up to which they are counted. */
    @Column(nullable = false)
    private long position;

    @Column(name = "last_stored", nullable = false)
    private Instant lastStored;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected HomeMetRow() {}

    /** The row of the first statement that is met. */
    HomeMetRow(HomesMet.Met first) {
        this.id = key(first);
        this.credential = first.credential();
        this.home = first.home().text();
        count(first);
    }

    static UUID key(HomesMet.Met met) {
        return ShortKey.uuidOf(met.credential() + " " + met.home());
    }

    UUID id() {
        return id;
    }

    /** Counts a statement, unless the feed is read again. */
    final void count(HomesMet.Met met) {
        if (met.position() > position) {
            statements++;
            position = met.position();
            lastStored = met.stored();
        }
    }

    HomesMet.Count count() {
        return new HomesMet.Count(new LearnerHome(home), statements, lastStored);
    }
}

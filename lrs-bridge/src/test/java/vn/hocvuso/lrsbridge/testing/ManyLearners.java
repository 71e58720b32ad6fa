package vn.hocvuso.lrsbridge.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.JpaCitizenDirectory;

/**
 * Many adults of the demonstration's commune, each of whom passes the course, and the decision that certifies them all.
 * They are enrolled in the database of servers that run; everything else goes over HTTP.
 */
public final class ManyLearners {
    private static final int AT_ONCE = 500;
    private static final String AUDIENCE = "nguoi-truong-thanh";

    private final TestDatabase database;
    private final int count;
    private final List<UUID> citizens;

    /** @param url JDBC address of the servers' PostgreSQL; its user is {@code postgres} */
    public ManyLearners(String url, int count) {
        this(TestDatabase.at(url), count);
    }

    /** @param database of the server that runs */
    public ManyLearners(TestDatabase database, int count) {
        this.database = database;
        this.count = count;
        this.citizens = IntStream.range(0, count)
                .mapToObj(one -> new UUID(7L << 12, one))
                .toList();
    }

    /** Certificates need a decision from now on, and the learners have an account each. */
    public void enrol() throws Exception {
        change("update curriculum_approval set automatic = false");
        CitizenDirectory directory = new JpaCitizenDirectory(database.entities());
        for (int start = 0; start < count; start += AT_ONCE) {
            List<UUID> some = citizens.subList(start, Math.min(count, start + AT_ONCE));
            database.inTransaction(() -> {
                directory.enrolAll(some.stream()
                        .map(id -> new Citizen(
                                id, "Nguyễn Mẫu Số " + id.getLeastSignificantBits(), 1980, Set.of(AUDIENCE)))
                        .toList());
                some.forEach(id -> directory.linkAccount(
                        DemonstrationLearner.PLATFORM, account(id), id, "test", Instant.parse("2026-01-01T00:00:00Z")));
                return some;
            });
        }
    }

    private static String account(UUID id) {
        return "bulk-" + id.getLeastSignificantBits();
    }

    /** Batches of statements: each learner passes the course. */
    public List<String> statements() {
        List<String> batches = new ArrayList<>();
        for (int start = 0; start < count; start += AT_ONCE) {
            batches.add("["
                    + String.join(
                            ",",
                            citizens.subList(start, Math.min(count, start + AT_ONCE)).stream()
                                    .map(ManyLearners::passed)
                                    .toList())
                    + "]");
        }
        return batches;
    }

    private static String passed(UUID id) {
        return DemonstrationLearner.grade(
                        new UUID(8L << 12, id.getLeastSignificantBits()), 31, "passed", "2026-11-15T06:36:01Z")
                .replace("demo-31", account(id));
    }

    /** A statement by which one of them has not passed after all. */
    public String failed(int learner) {
        return DemonstrationLearner.grade(new UUID(9L << 12, learner), 31, "failed", "2026-11-16T06:36:01Z")
                .replace("demo-31", account(citizens.get(learner)));
    }

    /** Waits until so many rows fit; answers how many there are then. */
    public long await(String countQuery, long least) {
        return Await.first(
                countQuery, () -> number(countQuery), found -> found >= least, Duration.ofSeconds(180 + count / 10));
    }

    /** The one number that a query answers. */
    public long number(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Changes rows, to stand for time that has passed. */
    public void change(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    /** Waits until all are eligible. */
    public void awaitEligible() {
        await("select count(*) from candidate where state = 'ELIGIBLE'", count);
    }

    /** Where an officer confirms them. */
    public String confirmation() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select curriculum_code, curriculum_version from candidate limit 1")) {
            row.next();
            return "/certification/candidates/" + row.getString(1) + "/" + row.getString(2) + "/" + AUDIENCE;
        }
    }

    /** What the officer sends there: all of them, by one decision. */
    public static String decision(LocalDate day) {
        return "everybody=yes&act=confirm&number=345%2FQD-UBND&signatory=Nguyen+Mau+Ky&day=" + day;
    }

    public List<UUID> citizens() {
        return citizens;
    }
}

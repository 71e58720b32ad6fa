package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.JpaHomesMet;
import vn.hocvuso.lrsbridge.identity.JpaReaches;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.mapping.Evidence;
import vn.hocvuso.lrsbridge.mapping.JpaEvidenceBook;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** A database in which a version without reach and strength has certified people. */
abstract class ReachAfterUpgradeContract {
    /** Takes away all that the migration brings. */
    private static final String VERSION_BEFORE = """
            alter table statement_source drop column strength;
            alter table statement_source drop column voids_others;
            alter table platform_credential drop column reach_learners;
            alter table platform_credential drop column reach_activities;
            drop index evidence_by_credential;
            alter table evidence drop column credential;
            alter table evidence drop column strength;
            drop table evidence_recount;
            drop table learner_home_met;
            alter table curriculum_approval drop column from_open_keys;
            delete from flyway_schema_history where version = '430'""";

    private static final UUID MOODLE = UUID.randomUUID();
    private static final UUID FOREIGN = UUID.randomUUID();
    private static final UUID H5P = UUID.randomUUID();
    private static final UUID PAGE = UUID.randomUUID();
    private static final UUID DEMONSTRATION = UUID.randomUUID();
    private static final UUID TEACHER = UUID.randomUUID();

    private final TestDatabase database = database();
    private Commune commune;

    abstract TestDatabase database();

    private void run(String commands) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands.split(";", -1)) {
                statement.execute(command);
            }
        }
    }

    private void key(UUID id, String name, String kind, String home, String origins) throws SQLException {
        run("""
                insert into platform_credential
                    (id, name, secret_hash, permissions, xapi_version, authority, platform_kind, origins)
                values ('%s', '%s', '', 'WRITE_STATEMENTS', '1.0.3',
                    '{"account":{"homePage":"%s","name":"%s"}}', '%s', '%s')""".formatted(id, name, home, name, kind, origins));
    }

    @BeforeEach
    void certifyAsTheVersionBeforeDid(@TempDir Path keys) throws Exception {
        commune = Commune.ofRealKeys(database, keys);
        commune.approve();
        key(MOODLE, "moodle", "MOODLE", Commune.PLATFORM, "");
        key(FOREIGN, "foreign", "OTHER", Commune.PLATFORM, "");
        key(H5P, "h5p", "H5P", Commune.PLATFORM, "");
        key(PAGE, "page", "OTHER", Commune.PLATFORM, "https://page.example.vn");
        key(DEMONSTRATION, "demo-lms", "OTHER", "http://localhost:8080", "*");
        run("update platform_credential set reach_learners = '" + Commune.PLATFORM + "'");
        run("insert into person (id, name, full_name, secret_hash, person_role) values ('" + TEACHER
                + "', 'teacher', 'Cô Mẫu', '', 'TEACHER')");
        for (UUID key : List.of(MOODLE, FOREIGN, H5P, PAGE, DEMONSTRATION, TEACHER)) {
            commune.enrol(key, "Nguyễn Mẫu An", "hoc-sinh");
            commune.link(key);
            commune.arrive(
                    LearnersOfTheCommune.everythingDone(key),
                    key,
                    key.equals(TEACHER) ? Strength.PERSON : Strength.PLATFORM);
        }
        commune.node().catchUp();
        assertThat(commune.register().year(2026)).hasSize(6);
        run(VERSION_BEFORE);
        run("update platform_credential set authority = replace(authority, '" + Commune.PLATFORM
                + "', 'http://elsewhere.example.vn') where name = 'foreign'");

        Flyway.configure()
                .dataSource(database.dataSource())
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private Strength strengthOf(UUID learner) {
        List<Evidence> about = new JpaEvidenceBook(database.entities(), new JpaReaches(database.entities()))
                .about(List.of(Ifi.account(Commune.PLATFORM, learner.toString())));
        assertThat(about).isNotEmpty().allMatch(one -> one.source().credential().equals(learner));
        return about.get(0).source().strength();
    }

    @Test
    void evidenceKnowsWhoSentItAndHowFarThatCanBeBelieved() {
        assertThat(Stream.of(MOODLE, FOREIGN, H5P, PAGE, DEMONSTRATION, TEACHER))
                .extracting(this::strengthOf)
                .containsExactly(
                        Strength.PLATFORM,
                        Strength.PLATFORM,
                        Strength.OPEN,
                        Strength.OPEN,
                        Strength.PLATFORM,
                        Strength.PERSON);
    }

    @Test
    void onlyWhatRestsOnAKeyOutOfReachGetsACaseAndNothingIsRevokedOrIssuedAnew() throws Exception {
        commune.node().catchUp();

        assertThat(commune.cases().waiting())
                .extracting(one ->
                        commune.register().find(one.certificate()).orElseThrow().citizen())
                .containsExactly(FOREIGN);
        assertThat(commune.register().year(2026)).hasSize(6).noneMatch(Certificate::revoked);
    }

    @Test
    void whatArrivedBeforeIsCountedByTheHomesOfItsLearners() throws Exception {
        commune.node().catchUp();

        assertThat(new JpaHomesMet(database.entities()).of(FOREIGN))
                .extracting(one -> one.home(), one -> one.statements())
                .containsExactly(tuple(new LearnerHome(Commune.PLATFORM), 3L));
        assertThat(new JpaHomesMet(database.entities()).of(TEACHER)).isEmpty();
    }
}

package vn.hocvuso.lrsbridge.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.web.ETag;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/** What every store of documents does. */
abstract class DocumentStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Iri COURSE = new Iri("http://5WSbq79WUob_course_id");
    private static final Ifi AN = Ifi.account("http://lms.example.vn", "an");
    private static final UUID REGISTRATION = UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7");

    private final TestDatabase database = database();
    private final DocumentStore store =
            database.transactional(DocumentStore.class, new JpaDocumentStore(database.entities()));
    /** Another node: a store of its own on the same database. */
    private final DocumentStore otherNode =
            database.transactional(DocumentStore.class, new JpaDocumentStore(database.entities()));

    abstract TestDatabase database();

    private static DocumentScope states(Optional<UUID> registration) {
        return new DocumentScope.States(COURSE, AN, registration);
    }

    private static DocumentAddress state(String id) {
        return new DocumentAddress(states(Optional.empty()), id);
    }

    private static Document text(String content, Instant modified) {
        return new Document("text/plain;charset=UTF-8", content.getBytes(StandardCharsets.UTF_8), modified);
    }

    private void keep(DocumentAddress address, String content, Instant modified) {
        store.change(address, held -> Optional.of(text(content, modified)));
    }

    private Optional<String> content(DocumentAddress address) {
        return store.find(address).map(found -> new String(found.content(), StandardCharsets.UTF_8));
    }

    private List<String> ids(DocumentScope scope, Optional<Instant> since) {
        return store.list(scope, since).stream().map(DocumentStore.Listed::id).toList();
    }

    @Test
    void aDocumentIsFoundByteForByteWithItsTypeAndMoment() {
        byte[] bytes = new byte[256];
        for (int value = 0; value < bytes.length; value++) {
            bytes[value] = (byte) value;
        }
        store.change(state("resume"), held -> Optional.of(new Document("application/x-own; v=\"1\"", bytes, NOW)));

        Document found = store.find(state("resume")).orElseThrow();

        assertThat(found.content()).isEqualTo(bytes);
        assertThat(found.contentType()).isEqualTo("application/x-own; v=\"1\"");
        assertThat(found.modified()).isEqualTo(NOW);
        assertThat(store.find(state("other"))).isEmpty();
    }

    @Test
    void anEmptyDocumentIsADocument() {
        keep(state("empty"), "", NOW);

        assertThat(content(state("empty"))).contains("");
    }

    @Test
    void aChangeSeesWhatItReplacesAndMayTakeItAway() {
        keep(state("resume"), "1", NOW);
        store.change(
                state("resume"),
                held -> Optional.of(text(
                        new String(held.orElseThrow().content(), StandardCharsets.UTF_8) + "2", NOW.plusSeconds(1))));
        assertThat(content(state("resume"))).contains("12");

        store.change(state("resume"), held -> Optional.empty());
        assertThat(store.find(state("resume"))).isEmpty();

        store.change(state("resume"), held -> Optional.empty());
        assertThat(store.find(state("resume"))).isEmpty();
    }

    @Test
    void aChangeThatThrowsChangesNothing() {
        keep(state("resume"), "1", NOW);

        assertThatThrownBy(() -> store.change(state("resume"), held -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(content(state("resume"))).contains("1");
    }

    @Test
    void documentsOfOtherActivitiesAgentsRegistrationsAndKindsAreOthers() {
        DocumentAddress bare = state("x");
        List<DocumentAddress> others = List.of(
                new DocumentAddress(states(Optional.of(REGISTRATION)), "x"),
                new DocumentAddress(new DocumentScope.States(new Iri("urn:other"), AN, Optional.empty()), "x"),
                new DocumentAddress(
                        new DocumentScope.States(
                                COURSE, Ifi.account("http://lms.example.vn", "binh"), Optional.empty()),
                        "x"),
                new DocumentAddress(new DocumentScope.ActivityProfiles(COURSE), "x"),
                new DocumentAddress(new DocumentScope.AgentProfiles(AN), "x"));
        keep(bare, "bare", NOW);
        for (DocumentAddress other : others) {
            assertThat(store.find(other)).as("%s", other).isEmpty();
            keep(other, other.toString(), NOW);
        }

        assertThat(content(bare)).contains("bare");
        assertThat(others).allSatisfy(other -> assertThat(content(other)).contains(other.toString()));
    }

    @Test
    void listsNameEachIdOnceForAllRegistrationsOrThoseOfOne() {
        keep(state("b"), "1", NOW);
        keep(new DocumentAddress(states(Optional.of(REGISTRATION)), "b"), "2", NOW.plusSeconds(5));
        keep(new DocumentAddress(states(Optional.of(REGISTRATION)), "a"), "3", NOW);

        assertThat(ids(states(Optional.empty()), Optional.empty())).containsExactly("a", "b");
        assertThat(ids(states(Optional.of(REGISTRATION)), Optional.empty())).containsExactly("a", "b");
        assertThat(ids(states(Optional.of(UUID.randomUUID())), Optional.empty()))
                .isEmpty();
        assertThat(store.list(states(Optional.empty()), Optional.empty()))
                .contains(new DocumentStore.Listed("b", NOW.plusSeconds(5)));
    }

    @Test
    void sinceKeepsOutWhatWasWrittenAtThatMomentOrBefore() {
        keep(state("old"), "1", NOW);
        keep(state("new"), "1", NOW.plusMillis(1));

        assertThat(ids(states(Optional.empty()), Optional.of(NOW))).containsExactly("new");
        assertThat(ids(states(Optional.empty()), Optional.of(NOW.minusMillis(1))))
                .containsExactly("new", "old");
    }

    @Test
    void deletingAllTakesTheRegistrationThatIsNamedOrAllOfThemAndNothingElse() {
        DocumentAddress registered = new DocumentAddress(states(Optional.of(REGISTRATION)), "x");
        DocumentAddress profile = new DocumentAddress(new DocumentScope.AgentProfiles(AN), "x");
        keep(state("x"), "1", NOW);
        keep(registered, "2", NOW);
        keep(profile, "3", NOW);

        store.deleteAll(states(Optional.of(REGISTRATION)));
        assertThat(store.find(registered)).isEmpty();
        assertThat(content(state("x"))).contains("1");

        store.deleteAll(states(Optional.empty()));
        assertThat(store.find(state("x"))).isEmpty();
        assertThat(content(profile)).contains("3");
    }

    @Test
    void ofTwoWritersWithTheSameTagExactlyOneWinsWhereverTheyAre() throws Exception {
        keep(state("resume"), "begin", NOW);
        ETag seen = store.find(state("resume")).orElseThrow().tag();

        List<Boolean> won = race(16, (node, writer) -> {
            boolean[] mine = new boolean[1];
            node.change(state("resume"), held -> {
                mine[0] = held.map(Document::tag).filter(seen::equals).isPresent();
                return mine[0] ? Optional.of(text("writer " + writer, NOW)) : held;
            });
            return mine[0];
        });

        assertThat(won).filteredOn(one -> one).hasSize(1);
        assertThat(content(state("resume"))).contains("writer " + won.indexOf(true));
    }

    @Test
    void ofTwoWritersOfANewDocumentExactlyOneFindsNothing() throws Exception {
        List<Boolean> won = race(16, (node, writer) -> {
            boolean[] mine = new boolean[1];
            node.change(state("fresh"), held -> {
                mine[0] = held.isEmpty();
                return mine[0] ? Optional.of(text("writer " + writer, NOW)) : held;
            });
            return mine[0];
        });

        assertThat(won).filteredOn(one -> one).hasSize(1);
        assertThat(content(state("fresh"))).contains("writer " + won.indexOf(true));
    }

    @Test
    void mergesAtTheSameTimeLoseNothing() throws Exception {
        race(16, (node, writer) -> {
            node.change(
                    state("log"),
                    held -> Optional.of(text(
                            held.map(old -> new String(old.content(), StandardCharsets.UTF_8))
                                            .orElse("") + "x",
                            NOW)));
            return true;
        });

        assertThat(content(state("log"))).contains("x".repeat(16));
    }

    private interface Writer {
        boolean write(DocumentStore node, int number);
    }

    private List<Boolean> race(int writers, Writer writer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            int mine = number;
            running.add(threads.submit(() -> {
                go.await();
                return writer.write(mine % 2 == 0 ? store : otherNode, mine);
            }));
        }
        go.countDown();
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> one : running) {
            results.add(one.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();
        return results;
    }
}

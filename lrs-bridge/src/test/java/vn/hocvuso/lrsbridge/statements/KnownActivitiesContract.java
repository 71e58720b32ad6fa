package vn.hocvuso.lrsbridge.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.KnownActivities;

/** What every store of activities does. */
abstract class KnownActivitiesContract {
    private static final Iri COURSE = new Iri("block-v1:KNS+2026");

    private final TestDatabase database = database();
    private final KnownActivities known = new JpaKnownActivities(database.entities());

    abstract TestDatabase database();

    @Test
    void aDefinitionIsFoundByItsActivityAsItWasKeptAndOthersAreUnknown() throws Exception {
        String definition = "{\"name\":{\"vi\":\"Kỹ năng số\"},\"extensions\":{\"http://x.example/n\":1.50}}";
        database.inTransaction((Callable<Void>) () -> {
            database.entities().persist(new ActivityRow(COURSE, definition.getBytes(StandardCharsets.UTF_8)));
            return null;
        });

        assertThat(known.definition(COURSE).orElseThrow()).hasToString(definition);
        assertThat(known.definition(new Iri("block-v1:KNS+2027"))).isEmpty();
    }
}

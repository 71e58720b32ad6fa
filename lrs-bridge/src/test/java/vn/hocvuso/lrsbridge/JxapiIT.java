package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import gov.adlnet.xapi.client.AboutClient;
import gov.adlnet.xapi.client.ActivityClient;
import gov.adlnet.xapi.client.AgentClient;
import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.ActivityDefinition;
import gov.adlnet.xapi.model.ActivityProfile;
import gov.adlnet.xapi.model.ActivityState;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.AgentProfile;
import gov.adlnet.xapi.model.Attachment;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementResult;
import gov.adlnet.xapi.model.Verbs;
import gov.adlnet.xapi.util.AttachmentAndType;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;

/**
 * The client library jxapi as platforms in Java use it: what it sends is taken, what it is answered it understands. It
 * does not encode agents in queries; one whose name holds a blank therefore ends its request line, here as on any server.
 */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
class JxapiIT {
    private static final String COURSE = "http://jxapi.example.vn/course/view.php?id=7";
    private static final String KEY = "demo-lms";
    private static final String SECRET = "demo-lms-secret";

    private static RunningBridge bridge;
    private static String endpoint;

    @BeforeAll
    static void open() {
        bridge = SharedBridge.onH2();
        endpoint = bridge.address("/xapi").toString();
    }

    private static Agent learner(String name) {
        return new Agent("Nguyễn Văn " + name, new Account(name, "http://jxapi.example.vn"));
    }

    /** As an agent can stand in a query of jxapi. */
    private static Agent inQueries(String name) {
        return new Agent("Nguyễn", new Account(name, "http://jxapi.example.vn"));
    }

    private static Statement passed(String learner) {
        ActivityDefinition definition = new ActivityDefinition();
        definition.setName(new HashMap<>(Map.of("vi", "Kỹ năng số cơ bản")));
        Statement statement = new Statement(learner(learner), Verbs.passed(), new Activity(COURSE, definition));
        statement.setId(UUID.randomUUID().toString());
        return statement;
    }

    private static JsonObject json(String name, String value) {
        JsonObject object = new JsonObject();
        object.add(name, new JsonPrimitive(value));
        return object;
    }

    @Test
    void statementsGoThereAndBackOneByOneInBatchesAndByQuery() throws IOException {
        StatementClient client = new StatementClient(endpoint, KEY, SECRET);
        Statement one = passed("an");
        Statement two = passed("binh");
        Statement three = passed("binh");

        assertThat(client.postStatement(one)).isEqualTo(one.getId());
        assertThat(client.postStatements(new ArrayList<>(List.of(two)))).containsExactly(two.getId());
        assertThat(client.putStatement(three, three.getId())).isTrue();

        Statement got = client.getStatement(one.getId());
        assertThat(got.getActor().getName()).isEqualTo("Nguyễn Văn an");
        assertThat(got.getStored()).isNotNull();
        assertThat(new StatementClient(endpoint, KEY, SECRET)
                        .filterByActor(learner("binh"))
                        .ascending(true)
                        .getStatements()
                        .getStatements())
                .extracting(Statement::getId)
                .containsExactly(two.getId(), three.getId());
        assertThat(new StatementClient(endpoint, KEY, SECRET)
                        .filterByActivity(COURSE)
                        .limitResults(2)
                        .getStatements())
                .satisfies(page -> assertThat(page.getStatements()).hasSize(2))
                .satisfies(page -> assertThat(page.getMore()).startsWith("/xapi/statements?"));
    }

    @Test
    void theNextPageIsReadByTheLinkThatIsGiven() throws IOException {
        StatementClient client = new StatementClient(endpoint, KEY, SECRET);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(client.postStatement(passed("trang")));
        }

        StatementResult page = new StatementClient(endpoint, KEY, SECRET)
                .filterByActor(learner("trang"))
                .ascending(true)
                .limitResults(2)
                .getStatements();
        List<String> read = new ArrayList<>(
                page.getStatements().stream().map(Statement::getId).toList());
        while (page.hasMore()) {
            page = client.getStatements(page.getMore());
            page.getStatements().forEach(one -> read.add(one.getId()));
        }

        assertThat(read).isEqualTo(sent);
    }

    @Test
    void anAttachmentGoesThereAndBack() throws Exception {
        Attachment attachment = new Attachment();
        byte[] paper = attachment.addAttachment("giấy chứng nhận", "text/plain");
        attachment.setUsageType(URI.create("http://example.vn/usage/paper"));
        attachment.setDisplay(new HashMap<>(Map.of("vi", "Giấy")));
        Statement statement = passed("attached");
        statement.setAttachments(new ArrayList<>(List.of(attachment)));
        StatementClient client = new StatementClient(endpoint, KEY, SECRET);

        client.postStatementWithAttachments(
                statement, new ArrayList<>(List.of(new AttachmentAndType(paper, "text/plain"))));

        Map<String, AttachmentAndType> got =
                client.getStatementWithAttachments(statement.getId()).getAttachment();
        assertThat(got).hasEntrySatisfying(attachment.getSha2(), back -> assertThat(back.getAttachment())
                .startsWith(paper));
    }

    @Test
    void aStateGoesThereAndBackThoughItsAgentIsNotEncoded() throws IOException {
        ActivityClient client = new ActivityClient(endpoint, KEY, SECRET);
        ActivityState state = new ActivityState("http://jxapi.example.vn/activity", "bookmark", inQueries("an"));
        state.setRegistration(UUID.randomUUID());
        state.setState(json("slide", "7"));

        assertThat(client.putActivityState(state)).isTrue();
        state.setState(json("score", "8"));
        assertThat(client.postActivityState(state)).isTrue();

        assertThat(client.getActivityState(state)).hasToString("{\"slide\":\"7\",\"score\":\"8\"}");
        assertThat(client.getActivityStates(
                        state.getActivityId(),
                        inQueries("an"),
                        state.getRegistration().toString(),
                        null))
                .hasToString("[\"bookmark\"]");
        assertThat(client.deleteActivityState(state)).isTrue();
        assertThat(client.deleteActivityStates(
                        state.getActivityId(),
                        inQueries("an"),
                        state.getRegistration().toString()))
                .isTrue();
    }

    @Test
    void profilesGoThereAndBack() throws IOException {
        ActivityClient activities = new ActivityClient(endpoint, KEY, SECRET);
        ActivityProfile ofActivity = new ActivityProfile("http://jxapi.example.vn/activity", "prefs");
        ofActivity.setProfile(json("level", "1"));
        AgentClient agents = new AgentClient(endpoint, KEY, SECRET);
        AgentProfile ofAgent = new AgentProfile(inQueries("an"), "prefs");
        ofAgent.setProfile(json("font", "lớn"));
        HashMap<String, String> fresh = new HashMap<>(Map.of("If-None-Match", "*"));

        assertThat(activities.putActivityProfile(ofActivity, fresh)).isTrue();
        assertThat(agents.putAgentProfile(ofAgent, fresh)).isTrue();

        assertThat(activities.getActivityProfile(ofActivity)).hasToString("{\"level\":\"1\"}");
        assertThat(activities.getActivityProfiles(ofActivity.getActivityId(), "2020-01-01T00:00:00Z"))
                .hasToString("[\"prefs\"]");
        assertThat(agents.getAgentProfile(ofAgent)).hasToString("{\"font\":\"lớn\"}");
        assertThat(agents.getAgentProfiles(inQueries("an"), "2020-01-01T00:00:00Z"))
                .hasToString("[\"prefs\"]");
    }

    @Test
    void agentsActivitiesAndAboutAreUnderstood() throws IOException {
        new StatementClient(endpoint, KEY, SECRET).postStatement(passed("chi"));

        Activity activity = new ActivityClient(endpoint, KEY, SECRET).getActivity(COURSE);
        assertThat(activity.getDefinition().getName()).containsEntry("vi", "Kỹ năng số cơ bản");
        assertThat(new AgentClient(endpoint, KEY, SECRET)
                        .getPerson(inQueries("chi"))
                        .getAccount())
                .singleElement()
                .satisfies(account -> assertThat(account.getName()).isEqualTo("chi"));
        assertThat(new AboutClient(endpoint, KEY, SECRET).getAbout().getVersion())
                .contains("1.0.3", "2.0.0");
    }
}

package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.mapping.OwnRecords;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** What people record here, in xAPI: the pupil is the actor, whoever records it the authority. */
final class ActStatements {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String TLA = "https://w3id.org/xapi/tla/verbs/";
    private static final String REASON = "urn:vn:hocvuso:reason";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final URI home;

    /** @param settings which say where people of this server have their accounts */
    ActStatements(BridgeSettings settings) {
        this.home = settings.peopleHome();
    }

    /** The account under which somebody's acts here are recorded. */
    Ifi account(UUID citizen) {
        return Ifi.account(home.toString(), citizen.toString());
    }

    /** Whether an account is of this kind, and of no platform. */
    boolean isOurs(Ifi account) {
        return account.home().equals(home.toString());
    }

    /** Whoever records, as the store takes statements: on strict terms, as their own authority. */
    Caller authority(Caller by) {
        ObjectNode agent = JSON.objectNode().put("objectType", "Agent").put("name", by.name());
        agent.putObject("account")
                .put("homePage", home.toString())
                .put("name", by.id().toString());
        return new Caller(
                by.id(),
                by.name(),
                by.permissions(),
                Optional.of(Caller.Platform.strict(agent.toString(), "1.0.3", Strength.PERSON)));
    }

    /** Acts as statements. */
    byte[] of(List<RecordedAct> acts, List<Citizen> pupils, Curriculum curriculum) {
        ArrayNode all = JSON.arrayNode();
        for (RecordedAct act : acts) {
            pupils.stream()
                    .filter(one -> one.id().equals(act.what().pupil()))
                    .findFirst()
                    .ifPresent(pupil -> all.add(statement(act, pupil, curriculum)));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode statement(RecordedAct act, Citizen pupil, Curriculum curriculum) {
        ObjectNode statement = JSON.objectNode().put("id", act.statement().toString());
        ObjectNode actor =
                statement.putObject("actor").put("objectType", "Agent").put("name", pupil.fullName());
        Ifi account = account(pupil.id());
        actor.putObject("account").put("homePage", account.home()).put("name", account.name());
        statement.putObject("verb").put("id", verb(act)).putObject("display").put("vi", words(act));
        object(statement.putObject("object"), act, curriculum);
        if (!act.reason().isEmpty()) {
            statement.putObject("result").putObject("extensions").put(REASON, act.reason());
        }
        return statement.put("timestamp", act.at().toString());
    }

    private static void object(ObjectNode object, RecordedAct act, Curriculum curriculum) {
        object.put("objectType", "Activity")
                .put("id", activity(curriculum.id(), act.what().competency()));
        String title = curriculum.competencies().stream()
                .filter(one -> one.code().equals(act.what().competency()))
                .map(one -> one.title().vietnamese())
                .findFirst()
                .orElse(act.what().competency());
        object.putObject("definition")
                .put("type", "http://adlnet.gov/expapi/activities/objective")
                .putObject("name")
                .put("vi", title);
    }

    private static String activity(Curriculum.Id curriculum, String competency) {
        return OwnRecords.ACTIVITIES + encoded(curriculum.code()) + ":" + encoded(curriculum.version()) + ":"
                + encoded(competency);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String verb(RecordedAct act) {
        return switch (act.kind()) {
            case ATTENDED -> ADL + "attended";
            case SHOWN -> ADL + "passed";
            case CONFIRMED, DECIDED_ACHIEVED -> TLA + "achieved";
            case DECIDED_NOT -> TLA + "forfeited";
        };
    }

    private static String words(RecordedAct act) {
        return switch (act.kind()) {
            case ATTENDED -> "đã dự";
            case SHOWN -> "đã làm được trước người hướng dẫn";
            case CONFIRMED -> "được giáo viên xác nhận đạt";
            case DECIDED_ACHIEVED -> "được giáo viên quyết định là đạt";
            case DECIDED_NOT -> "bị giáo viên quyết định là chưa đạt";
        };
    }

    /** The statement that voids the one that an act is. */
    byte[] voiding(RecordedAct act, Caller by, Instant at) {
        ObjectNode statement = JSON.objectNode().put("id", UUID.randomUUID().toString());
        ObjectNode actor =
                statement.putObject("actor").put("objectType", "Agent").put("name", by.name());
        actor.putObject("account")
                .put("homePage", home.toString())
                .put("name", by.id().toString());
        statement.putObject("verb").put("id", ADL + "voided");
        statement
                .putObject("object")
                .put("objectType", "StatementRef")
                .put("id", act.statement().toString());
        statement.put("timestamp", at.toString());
        return JSON.arrayNode().add(statement).toString().getBytes(StandardCharsets.UTF_8);
    }
}

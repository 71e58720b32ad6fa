package vn.hocvuso.lrsbridge.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.QueryParameters;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Received;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;
import vn.hocvuso.lrsbridge.xapi.StatementRules;
import vn.hocvuso.lrsbridge.xapi.Unreadable;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/** The parameter {@code agent}: an Agent as JSON, in any order of its keys. */
final class AgentParameter {
    private static final String NAME = "agent";
    private static final String WANTED = "JSON Agent";
    private static final StatementReader READER = new StatementReader(StatementLimits.defaults());

    private final XapiVersion version;

    AgentParameter(XapiVersion version) {
        this.version = version;
    }

    /** By whom it is recognised. */
    Optional<Ifi> in(QueryParameters given) {
        return given.required(NAME, text -> parse(text).flatMap(Ifi::of), WANTED);
    }

    /** The whole object. */
    Optional<ObjectNode> objectIn(QueryParameters given) {
        return given.required(
                NAME, text -> parse(text).filter(agent -> Ifi.of(agent).isPresent()), WANTED);
    }

    private Optional<ObjectNode> parse(String text) {
        try {
            return READER.read(text.getBytes(StandardCharsets.UTF_8)).statements().stream()
                    .map(Received::json)
                    .filter(agent -> StatementRules.checkActor(agent, version).isEmpty())
                    .findFirst();
        } catch (Unreadable notAnObject) {
            return Optional.empty();
        }
    }
}

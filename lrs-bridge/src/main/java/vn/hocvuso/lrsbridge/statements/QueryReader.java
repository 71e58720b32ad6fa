package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * Reads the parameters of the statement resource (xAPI 1.0.3 part 3 section 2.1.3). Their names are exact, and an
 * unknown one is refused: a filter that is silently ignored would answer too much.
 */
final class QueryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_ONE = Set.of("statementId", "voidedStatementId");
    private static final Set<String> BESIDE_ONE = Set.of("format", "attachments");
    private static final Set<String> OF_MANY =
            Set.of("agent", "verb", "activity", "registration", "since", "until", "limit", "ascending", "from");
    /** In the specification, not in this version: refused with these words instead of being ignored. */
    private static final Set<String> NOT_YET = Set.of("related_agents", "related_activities");

    private final MultivaluedMap<String, String> parameters;
    private final List<Finding> wrong = new ArrayList<>();

    QueryReader(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * A statement asked for by its id.
     *
     * @param voided whether it is asked for as a voided one
     */
    record One(UUID id, boolean voided) {}

    void expectNothing() {
        parameters.keySet().forEach(name -> unknown(name));
        refuseIfWrong();
    }

    /** The id in the address of a PUT. */
    UUID statementId() {
        parameters.keySet().stream().filter(name -> !name.equals("statementId")).forEach(this::unknown);
        Optional<UUID> id = read("statementId", UUID::fromString, "a UUID");
        if (id.isEmpty() && wrong.isEmpty()) {
            wrong("statementId", "thiếu / is missing", "");
        }
        refuseIfWrong();
        return id.orElseThrow();
    }

    boolean asksForOne() {
        return OF_ONE.stream().anyMatch(parameters::containsKey);
    }

    /** What is asked for by id; nothing but a format may stand beside it. */
    One one() {
        parameters.keySet().stream()
                .filter(name -> !OF_ONE.contains(name) && !BESIDE_ONE.contains(name))
                .forEach(name -> wrong(name, "không đi cùng statementId / does not go with an id", ""));
        if (parameters.keySet().containsAll(OF_ONE)) {
            wrong("voidedStatementId", "chỉ dùng một trong hai / use one of both", "");
        }
        Optional<UUID> id = read("statementId", UUID::fromString, "a UUID");
        Optional<UUID> voided = read("voidedStatementId", UUID::fromString, "a UUID");
        exactOnly();
        refuseIfWrong();
        return new One(id.or(() -> voided).orElseThrow(), voided.isPresent());
    }

    /** What is asked for by properties. */
    StatementQuery query(Caller caller) {
        parameters.keySet().stream()
                .filter(name -> !OF_MANY.contains(name) && !BESIDE_ONE.contains(name))
                .forEach(this::unknown);
        exactOnly();
        StatementQuery.Filter filter = filter(caller);
        boolean ascending =
                read("ascending", QueryReader::flag, "true or false").orElse(false);
        int limit = read("limit", QueryReader::limit, "a number from 0").orElse(StatementQuery.MOST);
        Optional<Long> from = read("from", Long::valueOf, "a position");
        refuseIfWrong();
        return new StatementQuery(filter, ascending, limit, from);
    }

    private StatementQuery.Filter filter(Caller caller) {
        Optional<String> mine = caller.may(Permission.READ_STATEMENTS)
                ? Optional.empty()
                : caller.platform().map(Caller.Platform::authority);
        return new StatementQuery.Filter(
                read("agent", QueryReader::agent, "an Agent or identified Group"),
                read("verb", QueryReader::iri, "an IRI"),
                read("activity", QueryReader::iri, "an IRI"),
                read("registration", UUID::fromString, "a UUID"),
                read("since", QueryReader::moment, "an ISO 8601 timestamp"),
                read("until", QueryReader::moment, "an ISO 8601 timestamp"),
                mine);
    }

    /** The root-relative address of this query without its position, ready for one more parameter. */
    String link() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("from"))
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().get(0), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", "/xapi/statements?", ""));
    }

    private void exactOnly() {
        read("format", QueryReader::exact, "exact (ids and canonical are not offered yet)");
        read("attachments", QueryReader::noAttachments, "false (attachments are not offered yet)");
    }

    private <T> Optional<T> read(String name, Function<String, T> parse, String wanted) {
        String text = parameters.getFirst(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException notThat) {
            wrong(name, "phải là / must be " + wanted, text);
            return Optional.empty();
        }
    }

    private void unknown(String name) {
        wrong(
                name,
                NOT_YET.contains(name) ? "chưa hỗ trợ / is not offered yet" : "không có tham số này / is unknown",
                "");
    }

    private void wrong(String name, String message, String found) {
        wrong.add(new Finding(-1, name, "Communication 2.1.3", message, found));
    }

    private void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_PARAMETER, wrong);
        }
    }

    private static Ifi agent(String json) {
        try {
            return Ifi.of(JSON.readTree(json)).orElseThrow(IllegalArgumentException::new);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static Iri iri(String text) {
        return Iri.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static boolean flag(String text) {
        if (!text.toLowerCase(Locale.ROOT).matches("true|false")) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 0) {
            throw new IllegalArgumentException(text);
        }
        return limit == 0 ? StatementQuery.MOST : Math.min(limit, StatementQuery.MOST);
    }

    private static String exact(String text) {
        if (!text.equals("exact")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean noAttachments(String text) {
        if (flag(text)) {
            throw new IllegalArgumentException(text);
        }
        return false;
    }
}

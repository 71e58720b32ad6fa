package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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
import vn.hocvuso.lrsbridge.xapi.Formats;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.Timestamps;

/**
 * Reads the parameters of the statement resource (xAPI 1.0.3 part 3 section 2.1.3). Their names are exact, and an
 * unknown one is refused: a filter that is silently ignored would answer too much.
 */
final class QueryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_ONE = Set.of("statementId", "voidedStatementId");
    private static final Set<String> BESIDE_ONE = Set.of("format", "attachments");
    private static final Set<String> OF_MANY = Set.of(
            "agent",
            "verb",
            "activity",
            "registration",
            "related_agents",
            "related_activities",
            "since",
            "until",
            "limit",
            "ascending",
            "more",
            "from");

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
        Optional<UUID> id = read("statementId", QueryReader::uuid, "a UUID");
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
        Optional<UUID> id = read("statementId", QueryReader::uuid, "a UUID");
        Optional<UUID> voided = read("voidedStatementId", QueryReader::uuid, "a UUID");
        refuseIfWrong();
        return new One(id.or(() -> voided).orElseThrow(), voided.isPresent());
    }

    /** What is asked for by properties. */
    StatementQuery query(Caller caller) {
        parameters.keySet().stream()
                .filter(name -> !OF_MANY.contains(name) && !BESIDE_ONE.contains(name))
                .forEach(this::unknown);
        StatementQuery.Filter filter = filter(caller);
        boolean ascending = flag("ascending");
        int limit = read("limit", QueryReader::limit, "a number from 0").orElse(StatementQuery.MOST);
        Optional<Long> from =
                read("more", Long::valueOf, "a position").or(() -> read("from", Long::valueOf, "a position"));
        refuseIfWrong();
        return new StatementQuery(filter, ascending, limit, from);
    }

    private StatementQuery.Filter filter(Caller caller) {
        Optional<UUID> mine = caller.may(Permission.READ_STATEMENTS) ? Optional.empty() : Optional.of(caller.id());
        return new StatementQuery.Filter(
                read("agent", QueryReader::agent, "an Agent or identified Group"),
                read("verb", QueryReader::iri, "an IRI"),
                read("activity", QueryReader::iri, "an IRI"),
                read("registration", QueryReader::uuid, "a UUID"),
                read("since", QueryReader::moment, "an ISO 8601 timestamp"),
                read("until", QueryReader::moment, "an ISO 8601 timestamp"),
                mine,
                flag("related_agents"),
                flag("related_activities"));
    }

    private boolean flag(String name) {
        return read(name, QueryReader::flagOf, "true or false").orElse(false);
    }

    /**
     * The root-relative address of the next page: this query, after a position. It holds as long as the data does; those
     * that were handed out before call the position {@code from}. A client such as jxapi knows it by the word "more".
     */
    String more(URI publicUrl, long position) {
        return parameters.entrySet().stream()
                .filter(parameter -> !Set.of("more", "from").contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().get(0), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", publicUrl.getPath() + "/xapi/statements?", "more=" + position));
    }

    /** In which form the answer is wanted. */
    StatementAnswer.Form form(List<Locale.LanguageRange> languages) {
        StatementAnswer.Format format =
                read("format", QueryReader::format, "exact, ids or canonical").orElse(StatementAnswer.Format.EXACT);
        boolean attachments = flag("attachments");
        refuseIfWrong();
        return new StatementAnswer.Form(format, attachments, languages);
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
        wrong(name, "không có tham số này / is unknown", "");
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

    private static UUID uuid(String text) {
        return Formats.uuid(text).orElseThrow(IllegalArgumentException::new);
    }

    private static Iri iri(String text) {
        return Iri.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static Instant moment(String text) {
        return Timestamps.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static boolean flagOf(String text) {
        boolean yes = text.equalsIgnoreCase("true");
        if (!yes && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return yes;
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 0) {
            throw new IllegalArgumentException(text);
        }
        return limit == 0 ? StatementQuery.MOST : Math.min(limit, StatementQuery.MOST);
    }

    private static StatementAnswer.Format format(String text) {
        return switch (text) {
            case "exact" -> StatementAnswer.Format.EXACT;
            case "ids" -> StatementAnswer.Format.IDS;
            case "canonical" -> StatementAnswer.Format.CANONICAL;
            default -> throw new IllegalArgumentException(text);
        };
    }
}

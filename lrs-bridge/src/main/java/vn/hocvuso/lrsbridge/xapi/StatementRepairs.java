package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Repairs what real platforms send wrong again and again, where the meaning is beyond doubt. */
public final class StatementRepairs {
    /** A repair may bring to light what it hid; three rounds are more than any real statement needs. */
    private static final int ROUNDS = 3;

    private static final String MAILTO = "mailto:";

    private final XapiVersion version;
    private final String homePage;
    private final ObjectNode statement;
    private final List<Repair> repairs = new ArrayList<>();

    private StatementRepairs(ObjectNode statement, XapiVersion version, String homePage) {
        this.statement = statement.deepCopy();
        this.version = version;
        this.homePage = homePage;
    }

    /**
     * A statement that was repaired.
     *
     * @param received the repaired one, which breaks no rule
     * @param repairs what was done, in order
     */
    public record Repaired(Received received, List<Repair> repairs) {
        public Repaired {
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * A repaired copy that breaks no rule; empty where something is wrong that has no repair.
     *
     * @param homePage of the platform that sends, for accounts that lack one
     */
    public static Optional<Repaired> of(Received broken, XapiVersion version, String homePage) {
        StatementRepairs repairs = new StatementRepairs(broken.json(), version, homePage);
        if (!repairs.succeed()) {
            return Optional.empty();
        }
        byte[] text = repairs.statement.toString().getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Repaired(new Received(broken.index(), repairs.statement, text), repairs.repairs));
    }

    private boolean succeed() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Violation> violations = new ArrayList<>(StatementRules.check(statement, version));
            if (violations.isEmpty()) {
                return true;
            }
            // from the end, so that what is left out moves nothing that is still to be mended
            Collections.reverse(violations);
            violations.sort(Comparator.comparing(StatementRepairs::leavesOut));
            if (!violations.stream().allMatch(this::repair)) {
                return false;
            }
        }
        return StatementRules.check(statement, version).isEmpty();
    }

    private static boolean leavesOut(Violation violation) {
        return violation.rule() == Rule.ACTIVITY_ID_MISSING;
    }

    private boolean repair(Violation violation) {
        Optional<Repair.Kind> done = mend(violation.rule(), JsonPointer.compile(violation.pointer()));
        done.ifPresent(kind -> repairs.add(new Repair(kind, violation.pointer())));
        return done.isPresent();
    }

    private Optional<Repair.Kind> mend(Rule rule, JsonPointer place) {
        return switch (rule) {
            case NULL_VALUE -> when(remove(place), Repair.Kind.NULL_LEFT_OUT);
            case UNKNOWN_PROPERTY ->
                when(isBesideTheMeaning(place) && remove(place), Repair.Kind.UNKNOWN_PROPERTY_LEFT_OUT);
            case MBOX -> when(mailto(place), Repair.Kind.MAILTO_ADDED);
            case HOME_PAGE_MISSING -> when(home(place), Repair.Kind.HOME_PAGE_ADDED);
            case OBJECT_TYPE, CONTEXT_ACTIVITY -> when(groupActivity(place), Repair.Kind.GROUP_ACTIVITY_IS_ACTIVITY);
            case ACTIVITY_ID -> when(urn(place), Repair.Kind.UUID_IS_URN);
            case ACTIVITY_ID_MISSING -> when(nameless(place.head()), Repair.Kind.NAMELESS_ACTIVITY_LEFT_OUT);
            case INTERACTION_TYPE -> when(other(place), Repair.Kind.INTERACTION_IS_OTHER);
            case LANGUAGE_TAG -> when(hyphen(place), Repair.Kind.LANGUAGE_TAG_HYPHEN);
            case CONTEXT_LANGUAGE -> language(place);
            case SCORE_BOUNDS, SCORE_RAW -> when(equalBounds(place.head()), Repair.Kind.EQUAL_BOUNDS_LEFT_OUT);
            case NOT_AN_OBJECT -> when(emptyList(place), Repair.Kind.EMPTY_LIST_IS_OBJECT);
            case REGISTRATION, MORE_INFO, ACTIVITY_TYPE -> when(emptyText(place), Repair.Kind.EMPTY_TEXT_LEFT_OUT);
            case COMPONENT_ID_REPEATED -> when(repeated(place.head()), Repair.Kind.REPEATED_COMPONENT_LEFT_OUT);
            default -> Optional.empty();
        };
    }

    private static Optional<Repair.Kind> when(boolean done, Repair.Kind kind) {
        return done ? Optional.of(kind) : Optional.empty();
    }

    private Optional<ObjectNode> holder(JsonPointer place) {
        return place.matches() || !(statement.at(place.head()) instanceof ObjectNode holder)
                ? Optional.empty()
                : Optional.of(holder);
    }

    private static String name(JsonPointer place) {
        return place.last().getMatchingProperty();
    }

    private boolean remove(JsonPointer place) {
        JsonNode holder = place.matches() ? statement : statement.at(place.head());
        if (holder instanceof ArrayNode list) {
            return list.remove(place.last().getMatchingIndex()) != null;
        }
        return holder(place).map(object -> object.remove(name(place))).isPresent();
    }

    private boolean put(JsonPointer place, String text) {
        holder(place).ifPresent(object -> object.put(name(place), text));
        return holder(place).isPresent();
    }

    /** What stands at the top of a statement or below its result may be the word that says "failed". */
    private static boolean isBesideTheMeaning(JsonPointer place) {
        return !place.head().matches()
                && !place.toString().startsWith("/result/")
                && !place.toString().startsWith("/object/result/");
    }

    /** A scheme is the same in any case (RFC 3986 section 3.1); an address with another scheme is no mail address. */
    private boolean mailto(JsonPointer place) {
        String text = statement.at(place).asText();
        String address =
                text.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? text.substring(MAILTO.length()) : text;
        return !Iri.matches(address) && Formats.isMailto(MAILTO + address) && put(place, MAILTO + address);
    }

    private boolean home(JsonPointer place) {
        return Iri.matches(homePage) && put(place, homePage);
    }

    private boolean groupActivity(JsonPointer place) {
        return statement.at(place).asText().equals("GroupActivity") && remove(place);
    }

    private boolean urn(JsonPointer place) {
        String text = statement.at(place).asText();
        return isInContext(place) && Formats.isUuid(text) && put(place, "urn:uuid:" + text.toLowerCase(Locale.ROOT));
    }

    private boolean nameless(JsonPointer activity) {
        return isInContext(activity) && remove(activity);
    }

    /** What a learner acted upon is never left out or renamed, only what surrounds it. */
    private static boolean isInContext(JsonPointer place) {
        return place.toString().startsWith("/context/contextActivities/");
    }

    /** An interaction with choices of its own stays wrong: {@code other} has none. */
    private boolean other(JsonPointer place) {
        return statement.at(place).isTextual() && put(place, "other");
    }

    private Optional<Repair.Kind> language(JsonPointer place) {
        String mended = statement.at(place).asText().replace('_', '-');
        if (LanguageTag.matches(mended) && put(place, mended)) {
            return Optional.of(Repair.Kind.LANGUAGE_TAG_HYPHEN);
        }
        return when(statement.at(place).isTextual() && remove(place), Repair.Kind.LANGUAGE_LEFT_OUT);
    }

    /** Two rules may complain of the same bounds: where they are gone already, nothing is left to do. */
    private boolean equalBounds(JsonPointer score) {
        if (!(statement.at(score) instanceof ObjectNode bounds)) {
            return false;
        }
        JsonNode min = bounds.path("min");
        JsonNode max = bounds.path("max");
        boolean gone = min.isMissingNode() && max.isMissingNode();
        boolean equal = min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) == 0;
        if (equal) {
            bounds.remove(List.of("min", "max"));
        }
        return gone || equal;
    }

    private boolean emptyList(JsonPointer place) {
        return statement.at(place).isArray()
                && statement.at(place).isEmpty()
                && holder(place).map(object -> object.putObject(name(place))).isPresent();
    }

    private boolean emptyText(JsonPointer place) {
        return statement.at(place).isTextual() && statement.at(place).asText().isEmpty() && remove(place);
    }

    private boolean repeated(JsonPointer component) {
        int own = component.last().getMatchingIndex();
        JsonNode all = statement.at(component.head());
        for (int earlier = 0; earlier < own; earlier++) {
            if (all.path(earlier).equals(all.path(own))) {
                return remove(component);
            }
        }
        return false;
    }

    private boolean hyphen(JsonPointer place) {
        String tag = name(place);
        String mended = tag.replace('_', '-');
        if (!tag.contains("_") || !LanguageTag.matches(mended)) {
            return false;
        }
        return holder(place).map(map -> map.set(mended, map.remove(tag))).isPresent();
    }
}

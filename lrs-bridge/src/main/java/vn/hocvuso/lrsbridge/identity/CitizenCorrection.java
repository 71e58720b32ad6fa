package vn.hocvuso.lrsbridge.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.web.Refused.Finding;

/**
 * What a program wants corrected of a citizen: fields that it does not name stay as they are.
 *
 * @param form all fields, as an officer would have entered them
 * @param number a personal number in full; empty where it stays
 */
record CitizenCorrection(CitizenForm form, String number) {
    /** How the form calls what programs call otherwise. */
    private static final Map<String, String> NAMES = Map.of("name", "fullName", "code", "schoolCode");

    private static final List<String> TEXTS =
            List.of("fullName", "birth", "sex", "hamlet", "household", "schoolCode", "number");
    private static final List<String> LISTS = List.of("audiences", "guardians");

    /**
     * The correction that a body asks for.
     *
     * @throws Refused naming every field that is wrong
     */
    static CitizenCorrection of(ObjectNode json, CitizenPage.Details before) {
        List<Finding> wrong = new ArrayList<>();
        TEXTS.forEach(name -> demand(!json.has(name) || json.path(name).isTextual(), name, json, wrong));
        LISTS.forEach(name -> demand(!json.has(name) || json.path(name).isArray(), name, json, wrong));
        json.path("guardians").forEach(one -> demand(!text(one, "fullName", "").isEmpty(), "guardians", json, wrong));
        demand(
                Arrays.stream(Sex.values())
                        .anyMatch(one -> one.name().equals(json.path("sex").asText("UNKNOWN"))),
                "sex",
                json,
                wrong);
        CitizenForm form = onto(CitizenForm.of(before.citizen()), json);
        // a program that sends back what it has read means the number that it could not see
        String number = json.path("number").asText("").strip();
        String typed = number.equals(before.number()) ? "" : number;
        if (wrong.isEmpty()) {
            form.findings(typed).forEach(one -> wrong.add(called(one)));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_PERSON, wrong);
        }
        return new CitizenCorrection(form, typed);
    }

    private static CitizenForm onto(CitizenForm held, JsonNode json) {
        return new CitizenForm(
                text(json, "fullName", held.fullName()),
                text(json, "birth", held.birth()),
                text(json, "sex", held.sex()),
                text(json, "hamlet", held.hamlet()),
                text(json, "household", held.household()),
                text(json, "schoolCode", held.schoolCode()),
                list(json.path("audiences"), ", ", JsonNode::asText).orElse(held.audiences()),
                list(json.path("guardians"), "\n", CitizenCorrection::line).orElse(held.guardians()));
    }

    private static String text(JsonNode json, String name, String otherwise) {
        return json.has(name) ? json.path(name).asText("").strip() : otherwise;
    }

    private static Optional<String> list(JsonNode all, String between, Function<JsonNode, String> one) {
        return all.isArray()
                ? Optional.of(
                        StreamSupport.stream(all.spliterator(), false).map(one).collect(Collectors.joining(between)))
                : Optional.empty();
    }

    /** A guardian as a line of the form, which has semicolons between its parts. */
    private static String line(JsonNode guardian) {
        return Stream.of("fullName", "relation", "phone", "email")
                .map(name -> text(guardian, name, "").replaceAll("[;\\s]+", " "))
                .collect(Collectors.joining("; "));
    }

    private static void demand(boolean right, String name, JsonNode json, List<Finding> wrong) {
        if (!right) {
            String found =
                    name.equals(CitizenForm.NUMBER) ? "" : json.path(name).toString();
            wrong.add(new Finding(-1, name, "", "sai kiểu dữ liệu / of the wrong kind", found));
        }
    }

    /** The finding as a program knows the field. */
    static Finding called(Finding one) {
        return new Finding(
                one.index(),
                NAMES.getOrDefault(one.pointer(), one.pointer()),
                one.requirement(),
                one.message(),
                one.found());
    }
}

package vn.hocvuso.lrsbridge.identity;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.web.Seen;

/**
 * What an officer has entered of a citizen, right or wrong, each field as it was typed.
 *
 * @param audiences codes with commas or blanks between them
 * @param guardians a line for each: name; relation; phone; mail address
 */
public record CitizenForm(
        String fullName,
        String birth,
        String sex,
        String hamlet,
        String household,
        String schoolCode,
        String audiences,
        String guardians) {
    /** Nothing yet. */
    static final CitizenForm EMPTY = new CitizenForm("", "", "UNKNOWN", "", "", "", "", "");

    /** The field that is no part of a citizen. */
    static final String NUMBER = "number";

    private static final int LONGEST = 200;

    static CitizenForm of(Citizen citizen) {
        return new CitizenForm(
                citizen.fullName(),
                citizen.birth().map(Birth::written).orElse(""),
                citizen.sex().name(),
                citizen.residence().hamlet(),
                citizen.residence().household(),
                citizen.schoolCode(),
                String.join(", ", new TreeSet<>(citizen.audiences())),
                citizen.guardians().stream()
                        .map(one -> String.join("; ", one.fullName(), one.relation(), one.phone(), one.email()))
                        .collect(Collectors.joining("\n")));
    }

    /** The fields by their names in the form, in its order, and a personal number as it is shown or was typed. */
    Map<String, String> fields(String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", fullName);
        fields.put("birth", birth);
        fields.put("sex", sex);
        fields.put("hamlet", hamlet);
        fields.put("household", household);
        fields.put("code", schoolCode);
        fields.put("audiences", audiences);
        fields.put("guardians", guardians);
        fields.put(NUMBER, number);
        return fields;
    }

    private static CitizenForm of(Map<String, String> fields) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        fields.forEach(form::putSingle);
        return of(form);
    }

    /** What an officer entered while somebody else changed others of these: theirs where this one left a field as it was. */
    CitizenForm onto(CitizenForm now, Seen seen) {
        Map<String, String> fields = now.fields("");
        Map<String, String> entered = fields("");
        seen.otherThan(entered).forEach(field -> fields.put(field, entered.getOrDefault(field, "")));
        return of(fields);
    }

    static CitizenForm of(MultivaluedMap<String, String> form) {
        return new CitizenForm(
                text(form, "name"),
                text(form, "birth"),
                text(form, "sex"),
                text(form, "hamlet"),
                text(form, "household"),
                text(form, "code"),
                text(form, "audiences"),
                text(form, "guardians"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    /** Everything that is wrong, each with the name of its field. */
    List<Finding> findings() {
        List<Finding> wrong = new ArrayList<>();
        if (fullName.isBlank() || fullName.length() > LONGEST) {
            wrong.add(finding("name", "cần họ tên, nhiều nhất 200 ký tự / needs a name", fullName));
        }
        if (!birth.isEmpty() && Birth.typed(birth).isEmpty()) {
            wrong.add(finding(
                    "birth", "ngày sinh viết 05/09/2016, hoặc chỉ năm 2016 / as 05/09/2016 or the year alone", birth));
        }
        if (hamlet.length() > LONGEST || household.length() > LONGEST / 2 || schoolCode.length() > LONGEST / 2) {
            wrong.add(finding("hamlet", "quá dài / too long", ""));
        }
        if (guardians.length() > 10 * LONGEST - 100) {
            wrong.add(finding("guardians", "quá dài / too long", ""));
        }
        return wrong;
    }

    /** The same, with what is wrong with a number; empty where none was entered. */
    List<Finding> findings(String number) {
        List<Finding> wrong = new ArrayList<>(findings());
        if (!number.isEmpty()) {
            PersonalNumber.fault(number).ifPresent(fault -> wrong.add(finding(NUMBER, fault, "")));
        }
        return wrong;
    }

    private static Finding finding(String field, String message, String found) {
        return new Finding(-1, field, "", message, found);
    }

    /** The citizen, where nothing is wrong. */
    Citizen citizen(UUID id) {
        return new Citizen(
                id,
                fullName,
                Birth.typed(birth),
                Arrays.stream(Sex.values())
                        .filter(one -> one.name().equals(sex))
                        .findFirst()
                        .orElse(Sex.UNKNOWN),
                new Residence(hamlet, household),
                schoolCode,
                codes(),
                guardians.lines().flatMap(line -> guardian(line).stream()).toList());
    }

    private Set<String> codes() {
        return Arrays.stream(audiences.split("[\\s,;]+", -1))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<Guardian> guardian(String line) {
        String[] parts = (line + ";;;").split(";", -1);
        return parts[0].isBlank()
                ? Optional.empty()
                : Optional.of(new Guardian(parts[0], parts[1], parts[2], parts[3]));
    }
}

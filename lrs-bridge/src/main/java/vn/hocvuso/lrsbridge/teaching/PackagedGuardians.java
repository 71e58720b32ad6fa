package vn.hocvuso.lrsbridge.teaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.Guardian;

/**
 * Who answers for whom in a package of CSV files: OneRoster names the agents of a user ({@code agentSourcedIds}), SDS
 * v2.1 has {@code relationships.csv}, and SDS v1 {@code guardianrelationship.csv} with {@code user.csv}.
 */
final class PackagedGuardians {
    private final Map<String, List<Guardian>> byPupil = new HashMap<>();

    private PackagedGuardians() {}

    /** Those of a package. */
    static PackagedGuardians of(Map<String, byte[]> files) {
        PackagedGuardians found = new PackagedGuardians();
        Map<String, Map<String, String>> users = by("sourcedid", RosterPackage.table(files, "users.csv"));
        users.forEach((pupil, row) -> {
            for (String agent : row.getOrDefault("agentsourcedids", "").split(",", -1)) {
                found.note(pupil, users.get(agent.strip()), "");
            }
        });
        RosterPackage.table(files, "relationships.csv")
                .forEach(row -> found.note(
                        row.getOrDefault("usersourcedid", ""),
                        users.get(row.getOrDefault("relationshipusersourcedid", "")),
                        row.getOrDefault("relationshiprole", "")));
        Map<String, Map<String, String>> contacts = by("email", RosterPackage.table(files, "user.csv"));
        RosterPackage.table(files, "guardianrelationship.csv")
                .forEach(row -> found.note(
                        row.getOrDefault("sis id", ""),
                        contacts.get(row.getOrDefault("email", "")),
                        row.getOrDefault("role", "")));
        return found;
    }

    private static Map<String, Map<String, String>> by(String column, List<Map<String, String>> table) {
        Map<String, Map<String, String>> by = new HashMap<>();
        table.forEach(row -> by.put(row.getOrDefault(column, ""), row));
        by.remove("");
        return by;
    }

    private void note(String pupil, @org.jspecify.annotations.Nullable Map<String, String> person, String role) {
        Optional.ofNullable(person)
                .filter(row -> !RosterPackage.fullName(row).isEmpty())
                .ifPresent(row -> byPupil.computeIfAbsent(pupil, any -> new ArrayList<>())
                        .add(new Guardian(
                                RosterPackage.fullName(row),
                                relation(role.isBlank() ? row.getOrDefault("role", "") : role),
                                RosterPackage.first(row, "phone", "sms"),
                                row.getOrDefault("email", ""))));
    }

    /** The words of the formats in Vietnamese; one that is none of theirs stays as it is. */
    private static String relation(String role) {
        return switch (role.strip().toLowerCase(Locale.ROOT)) {
            case "parent" -> "cha hoặc mẹ";
            case "guardian" -> "người giám hộ";
            case "relative" -> "người thân";
            case "other" -> "";
            default -> role.strip();
        };
    }

    /** Those of a pupil. */
    List<Guardian> of(String pupil) {
        return byPupil.getOrDefault(pupil, List.of());
    }
}

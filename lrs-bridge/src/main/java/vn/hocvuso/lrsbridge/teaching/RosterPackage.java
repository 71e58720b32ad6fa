package vn.hocvuso.lrsbridge.teaching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * A package of CSV files: OneRoster 1.1 and 1.2 (users, enrollments, classes, demographics), Microsoft SDS v2.1 in the
 * same words, and SDS v1 (Student, Section, StudentEnrollment). Heads are taken in any case.
 */
final class RosterPackage {
    /** Of one of its files: a pupil is enrolled in several classes. */
    private static final int MOST_ROWS = 50_000;

    private RosterPackage() {}

    /** The files of a zip by their names, without folders for CSV files, and of others the names alone. */
    static Map<String, byte[]> files(byte[] zip) {
        try {
            // not as a stream: what Excel's kin write can be read from its directory only
            Path kept = Files.createTempFile("roster", ".zip");
            try {
                Files.write(kept, zip);
                return files(kept);
            } finally {
                Files.delete(kept);
            }
        } catch (ZipException broken) {
            throw Refused.because(
                    Refusal.INVALID_ROSTER, "", "tệp zip hỏng / a broken zip", String.valueOf(broken.getMessage()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile entries = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(entries.entries())) {
                String name = entry.getName();
                boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
                try (InputStream content = entries.getInputStream(entry)) {
                    files.put(
                            csv ? name.replaceAll(".*/", "").toLowerCase(Locale.ROOT) : name,
                            csv ? content.readAllBytes() : new byte[0]);
                }
            }
        }
        return files;
    }

    /** The pupils of a package, one for each class that they are in. */
    static List<RosterEntry> entries(Map<String, byte[]> files, String platform) {
        if (files.containsKey("users.csv") && files.containsKey("enrollments.csv")) {
            return new RosterPackage.Words(
                            table(files, "users.csv"), table(files, "enrollments.csv"), table(files, "classes.csv"))
                    .entries(
                            new More(demographics(files), PackagedGuardians.of(files)),
                            new Names("sourcedid", "usersourcedid", "classsourcedid", "title"),
                            platform);
        }
        if (files.containsKey("student.csv") && files.containsKey("studentenrollment.csv")) {
            return new RosterPackage.Words(
                            table(files, "student.csv"),
                            table(files, "studentenrollment.csv"),
                            table(files, "section.csv"))
                    .entries(
                            new More(Map.of(), PackagedGuardians.of(files)),
                            new Names("sis id", "sis id", "section sis id", "section name"),
                            platform);
        }
        throw Refused.because(
                Refusal.INVALID_ROSTER,
                "",
                "gói này không phải OneRoster (users.csv, enrollments.csv) hay SDS (Student.csv, StudentEnrollment.csv)"
                        + " / neither OneRoster nor SDS",
                String.join(", ", files.keySet()));
    }

    /** The rows of a file of a package, by heads in small letters; none where there is no such file. */
    static List<Map<String, String>> table(Map<String, byte[]> files, String name) {
        List<List<String>> rows = RosterText.rows(files.getOrDefault(name, new byte[0]), MOST_ROWS);
        List<Map<String, String>> table = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            Map<String, String> cells = new HashMap<>(Map.of("#", Integer.toString(row + 1)));
            for (int column = 0;
                    column < Math.min(rows.get(0).size(), rows.get(row).size());
                    column++) {
                cells.put(
                        rows.get(0).get(column).toLowerCase(Locale.ROOT),
                        rows.get(row).get(column));
            }
            table.add(cells);
        }
        return table;
    }

    private static Map<String, Map<String, String>> demographics(Map<String, byte[]> files) {
        Map<String, Map<String, String>> known = new HashMap<>();
        table(files, "demographics.csv")
                .forEach(row -> known.put(row.getOrDefault("sourcedid", row.getOrDefault("usersourcedid", "")), row));
        return known;
    }

    /** The first of these columns in which something stands. */
    static String first(Map<String, String> row, String... names) {
        for (String name : names) {
            if (!row.getOrDefault(name, "").isBlank()) {
                return row.getOrDefault(name, "");
            }
        }
        return "";
    }

    /** Somebody's name as it is written here: family name, what stands between, given name. */
    static String fullName(Map<String, String> user) {
        return String.join(
                        " ",
                        first(user, "familyname", "last name"),
                        first(user, "middlename", "middle name"),
                        first(user, "givenname", "first name"))
                .strip();
    }

    /** What other files say of pupils. */
    private record More(Map<String, Map<String, String>> demographics, PackagedGuardians guardians) {}

    /** How the columns are called that hold the files together. */
    private record Names(String user, String enrolled, String inClass, String title) {}

    /** The three files that matter. */
    private record Words(
            List<Map<String, String>> users, List<Map<String, String>> enrollments, List<Map<String, String>> classes) {

        List<RosterEntry> entries(More more, Names names, String platform) {
            Map<String, Map<String, String>> byId = byId(users, names.user());
            Map<String, Map<String, String>> classById =
                    byId(classes, classes.stream().anyMatch(row -> row.containsKey("sis id")) ? "sis id" : "sourcedid");
            List<RosterEntry> entries = new ArrayList<>();
            for (Map<String, String> enrolled : enrollments) {
                if (isPupil(enrolled)) {
                    String user = enrolled.getOrDefault(names.enrolled(), "");
                    Optional<Map<String, String>> known = Optional.ofNullable(byId.get(user));
                    String title = Optional.ofNullable(classById.get(enrolled.getOrDefault(names.inClass(), "")))
                            .map(row -> row.getOrDefault(names.title(), ""))
                            .orElse("");
                    RosterEntry entry = RosterEntry.of(
                                    row(
                                            enrolled,
                                            known.orElseGet(Map::of),
                                            more.demographics().getOrDefault(user, Map.of()),
                                            title,
                                            platform),
                                    platform)
                            .with(more.guardians().of(user));
                    entries.add(
                            known.isPresent() ? entry : entry.wrong("không có người «" + user + "» trong danh sách"));
                }
            }
            return entries;
        }

        private static Map<String, Map<String, String>> byId(List<Map<String, String>> table, String id) {
            Map<String, Map<String, String>> byId = new HashMap<>();
            table.forEach(row -> byId.put(row.getOrDefault(id, ""), row));
            return byId;
        }

        /** Teachers are enrolled too; and what a delta says was deleted is not taken. */
        private static boolean isPupil(Map<String, String> enrolled) {
            return enrolled.getOrDefault("role", "student").equalsIgnoreCase("student")
                    && !enrolled.getOrDefault("status", "active").equalsIgnoreCase("tobedeleted");
        }

        private static RosterRow row(
                Map<String, String> enrolled,
                Map<String, String> user,
                Map<String, String> demographics,
                String title,
                String platform) {
            Map<RosterColumn, String> texts = new HashMap<>();
            texts.put(RosterColumn.NAME, fullName(user));
            texts.put(RosterColumn.BIRTH, american(first(demographics, "birthdate"), first(user, "birthdate")));
            texts.put(RosterColumn.SEX, first(demographics, "sex"));
            texts.put(RosterColumn.CLASS, title);
            texts.put(RosterColumn.CODE, first(user, "identifier", "student number", "sourcedid", "sis id"));
            texts.put(RosterColumn.ACCOUNT, account(user, platform));
            return new RosterRow(Integer.parseInt(enrolled.getOrDefault("#", "0")), texts);
        }

        /** A name to sign in with means nothing without its platform. */
        private static String account(Map<String, String> user, String platform) {
            String name = first(user, "email", "username");
            return platform.isEmpty() && !name.contains("@") ? "" : name;
        }

        /** OneRoster writes days as ISO 8601; SDS v1 writes them as in America, the month first. */
        private static String american(String iso, String monthFirst) {
            if (!iso.isBlank() || !monthFirst.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
                return iso;
            }
            String[] parts = monthFirst.split("/", -1);
            return parts[2] + "-" + parts[0] + "-" + parts[1];
        }
    }
}

package vn.hocvuso.lrsbridge.plan;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.coursepackages.curriculum.Alignment;
import vn.hocvuso.coursepackages.curriculum.Audience;
import vn.hocvuso.coursepackages.curriculum.Competency;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.Provenance;
import vn.hocvuso.coursepackages.curriculum.Text;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Reads packages of CASE 1.0. What {@link CaseDocument} wrote gives the same curriculum without its rules. In a
 * framework of others the items without children are the competencies; it names no audience and no provenance, so all
 * of it is marked as unverified, and one audience requires everything until somebody says who needs what.
 */
final class CaseReader {
    /** A UUID without its dashes; codes of curricula have room for it. */
    private static final int LONGEST_IDENTIFIER = 32;

    private static final Provenance NOT_SAID = new Provenance(
            Provenance.Kind.UNVERIFIED,
            "Nhập từ một khung năng lực CASE không nêu đối tượng và nguồn gốc; cần đối chiếu và quyết định.",
            Optional.empty());
    private static final Text EVERYBODY =
            new Text("mọi người (khung không nêu đối tượng)", "everybody (the framework names no audience)");

    private final JsonObject document;
    private final Map<String, JsonObject> items = new LinkedHashMap<>();
    private final List<JsonObject> associations;
    private final Map<String, String> codes = new LinkedHashMap<>();

    private CaseReader(JsonObject root) {
        this.document = object(root, "CFDocument");
        list(root, "CFItems").forEach(item -> items.put(string(item, "identifier"), item));
        this.associations = list(root, "CFAssociations");
    }

    static Curriculum read(byte[] json) {
        try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
            JsonObject root = reader.readObject();
            if (!root.containsKey("CFDocument") || !root.containsKey("CFItems")) {
                throw refused("CFDocument", "thiếu CFDocument hoặc CFItems / CFDocument or CFItems is missing", "");
            }
            return new CaseReader(root).curriculum();
        } catch (JsonException noJson) {
            throw refused("", "không phải JSON / this is not JSON", "");
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw refused(
                    "CFItems",
                    "khung CASE không dùng được / this CASE framework cannot be used",
                    Optional.ofNullable(wrong.getMessage()).orElse(""));
        }
    }

    private static Refused refused(String pointer, String message, String found) {
        return Refused.because(Refusal.INVALID_CURRICULUM, pointer, message, found);
    }

    private Curriculum curriculum() {
        String uri = string(document, "uri");
        boolean ours = uri.matches(CaseDocument.CURRICULUM + "[a-z0-9-]+:[0-9.]+");
        String[] name = uri.split(":", -1);
        String identifier =
                string(document, "identifier").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        List<Competency> competencies = competencies();
        if (competencies.isEmpty()) {
            throw refused("CFItems", "khung không có năng lực nào / the framework has no competency", "");
        }
        return new Curriculum(
                ours
                        ? name[name.length - 2]
                        : "case-" + identifier.substring(0, Math.min(LONGEST_IDENTIFIER, identifier.length())),
                ours ? name[name.length - 1] : version(),
                new Text(string(document, "title"), string(document, "description")),
                string(document, "creator").isEmpty() ? "CASE " + identifier : string(document, "creator"),
                audiences(competencies),
                competencies,
                List.of());
    }

    private String version() {
        String version = string(document, "version");
        return version.matches("[0-9]+(\\.[0-9]+)*") && version.length() <= 16 ? version : "1";
    }

    private List<Competency> competencies() {
        Set<String> parents = destinations("isChildOf");
        Set<String> translations = translations();
        List<Competency> competencies = new ArrayList<>();
        items.forEach((id, item) -> {
            boolean competency = !string(item, "CFItemType").equals(CaseDocument.AUDIENCE) && !parents.contains(id);
            if (competency && !translations.contains(id)) {
                competencies.add(competency(id, item));
            }
        });
        return competencies;
    }

    private Competency competency(String id, JsonObject item) {
        Notes notes = Notes.of(string(item, "notes"));
        Optional<JsonObject> english = translation(id);
        String title = string(item, "fullStatement");
        String description = notes.rest().isEmpty() ? title : notes.rest();
        return new Competency(
                code(id, item),
                new Text(
                        title,
                        english.map(found -> string(found, "fullStatement")).orElse("")),
                new Text(
                        description,
                        english.map(found -> string(found, "notes")).orElse("")),
                notes.provenance(),
                alignments(id, notes));
    }

    /** A code as our curricula have it; the one of the framework where it can be read so. */
    private String code(String id, JsonObject item) {
        String given = string(item, "humanCodingScheme")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = given.isEmpty()
                ? "NL"
                : given.substring(0, Math.min(given.length(), 26)).replaceAll("-$", "");
        String code = given.isEmpty() ? base + (codes.size() + 1) : base;
        for (int next = 2; codes.containsValue(code); next++) {
            code = base + "-" + next;
        }
        codes.put(id, code);
        return code;
    }

    private Optional<JsonObject> translation(String id) {
        return associations.stream()
                .filter(one ->
                        isTranslation(one) && node(one, "destinationNodeURI").equals(id))
                .flatMap(one -> Stream.ofNullable(items.get(node(one, "originNodeURI"))))
                .findFirst();
    }

    private List<Alignment> alignments(String id, Notes notes) {
        return associations.stream()
                .filter(one -> node(one, "originNodeURI").equals(id))
                .filter(one ->
                        object(one, "destinationNodeURI").getString("uri", "").startsWith(CaseDocument.FRAMEWORK))
                .map(one -> {
                    JsonObject row = object(one, "destinationNodeURI");
                    String[] name = string(row, "uri")
                            .substring(CaseDocument.FRAMEWORK.length())
                            .split(":", 2);
                    Alignment said = new Alignment(
                            name[0],
                            name[name.length - 1],
                            string(one, "associationType").equals(CaseDocument.SAME)
                                    ? Alignment.Basis.VERBATIM
                                    : Alignment.Basis.INFERRED,
                            string(row, "title"));
                    return notes.row(said);
                })
                .toList();
    }

    private List<Audience> audiences(List<Competency> competencies) {
        List<Audience> audiences = new ArrayList<>();
        Set<String> translations = translations();
        items.forEach((id, item) -> {
            if (string(item, "CFItemType").equals(CaseDocument.AUDIENCE) && !translations.contains(id)) {
                audiences.add(audience(id, item));
            }
        });
        return audiences.isEmpty()
                ? List.of(new Audience(
                        "moi-nguoi",
                        EVERYBODY,
                        competencies.stream().map(Competency::code).toList(),
                        NOT_SAID,
                        Optional.empty(),
                        Optional.empty()))
                : audiences;
    }

    private Audience audience(String id, JsonObject item) {
        Notes notes = Notes.of(string(item, "notes"));
        Optional<JsonObject> english = translation(id);
        String level =
                english.map(found -> Notes.of(string(found, "notes")).level()).orElse("");
        return new Audience(
                string(item, "humanCodingScheme"),
                new Text(
                        string(item, "fullStatement"),
                        english.map(found -> string(found, "fullStatement")).orElse("")),
                associations.stream()
                        .filter(one -> string(one, "associationType").equals("isPartOf")
                                && node(one, "destinationNodeURI").equals(id))
                        .flatMap(one -> Stream.ofNullable(codes.get(node(one, "originNodeURI"))))
                        .toList(),
                notes.provenance(),
                notes.year(),
                notes.level().isEmpty() ? Optional.empty() : Optional.of(new Text(notes.level(), level)));
    }

    private Set<String> destinations(String type) {
        return associations.stream()
                .filter(one -> string(one, "associationType").equals(type))
                .map(one -> node(one, "destinationNodeURI"))
                .collect(Collectors.toSet());
    }

    private Set<String> translations() {
        return associations.stream()
                .filter(this::isTranslation)
                .map(one -> node(one, "originNodeURI"))
                .collect(Collectors.toSet());
    }

    /** CASE 1.1 says it; in 1.0 two items of one document are the same but for their language. */
    private boolean isTranslation(JsonObject association) {
        return switch (string(association, "associationType")) {
            case "isTranslationOf" -> true;
            case CaseDocument.SAME -> {
                String from = language(node(association, "originNodeURI"));
                String to = language(node(association, "destinationNodeURI"));
                yield !from.isEmpty() && !to.isEmpty() && !from.equals(to);
            }
            default -> false;
        };
    }

    private String language(String item) {
        return items.containsKey(item) ? string(items.get(item), "language") : "";
    }

    private static String node(JsonObject association, String end) {
        return string(object(association, end), "identifier");
    }

    private static JsonObject object(JsonObject from, String name) {
        return from.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static List<JsonObject> list(JsonObject from, String name) {
        return from.get(name) == null || from.get(name).getValueType() != JsonValue.ValueType.ARRAY
                ? List.of()
                : from.getJsonArray(name).stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList();
    }

    private static String string(JsonObject from, String name) {
        return from.get(name) instanceof JsonString found ? found.getString().strip() : "";
    }

    /** The notes of an item, taken apart line by line. */
    private record Notes(String rest, Provenance provenance, Optional<Year> year, String level, List<String> rows) {
        static Notes of(String notes) {
            String rest = notes.lines()
                    .filter(line -> Stream.of(
                                    CaseDocument.PROVENANCE,
                                    CaseDocument.TARGET_YEAR,
                                    CaseDocument.LEVEL,
                                    CaseDocument.ROW)
                            .noneMatch(line::startsWith))
                    .collect(Collectors.joining(" "))
                    .strip();
            return new Notes(
                    rest,
                    line(notes, CaseDocument.PROVENANCE).map(Notes::provenance).orElse(NOT_SAID),
                    line(notes, CaseDocument.TARGET_YEAR).map(Year::parse),
                    line(notes, CaseDocument.LEVEL).orElse(""),
                    lines(notes, CaseDocument.ROW).toList());
        }

        /** The alignment with what the notes say of its row. */
        Alignment row(Alignment said) {
            return rows.stream()
                    .map(row -> row.split(" ", 5))
                    .filter(row -> row.length >= 4 && row[0].equals(said.framework()) && row[1].equals(said.code()))
                    .findFirst()
                    .map(row -> new Alignment(
                            said.framework(),
                            said.code(),
                            Alignment.Basis.valueOf(row[2]),
                            said.ground(),
                            row.length < 5
                                    ? Optional.empty()
                                    : Optional.of(new Alignment.Target(row[4], URI.create(row[3])))))
                    .orElse(said);
        }

        private static Optional<String> line(String notes, String name) {
            return lines(notes, name).findFirst();
        }

        private static Stream<String> lines(String notes, String name) {
            return notes.lines().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length()));
        }

        private static Provenance provenance(String line) {
            String[] parts = line.split(" ", 3);
            if (parts.length < 3) {
                return NOT_SAID;
            }
            return new Provenance(
                    Provenance.Kind.valueOf(parts[0]),
                    parts[2],
                    parts[1].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[1])));
        }
    }
}

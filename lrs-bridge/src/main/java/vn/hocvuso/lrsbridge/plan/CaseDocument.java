package vn.hocvuso.lrsbridge.plan;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.coursepackages.curriculum.Alignment;
import vn.hocvuso.coursepackages.curriculum.Audience;
import vn.hocvuso.coursepackages.curriculum.Competency;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.Provenance;
import vn.hocvuso.coursepackages.curriculum.Text;

/**
 * A curriculum as a package of CASE 1.0 (1EdTech Competencies and Academic Standards Exchange). Audiences and
 * competencies are items, each with its English translation beside it; what an audience requires is part of it; rows of
 * other frameworks are matches where a source or a decision says so, related where we conclude it. CASE knows no rules of which
 * results count: those stay behind.
 */
final class CaseDocument {
    static final String AUDIENCE = "Audience";
    static final String COMPETENCY = "Competency";
    /** Between two items: they say the same (CASE 1.0, table 7.7b). */
    static final String SAME = "exactMatchOf";

    static final String CURRICULUM = "urn:vn:hocvuso:curriculum:";
    static final String FRAMEWORK = "urn:vn:hocvuso:framework:";

    /** What CASE has no field for stands in the notes, each on a line that begins with its name. */
    static final String PROVENANCE = "provenance: ";

    static final String TARGET_YEAR = "target-year: ";
    static final String LEVEL = "level: ";

    /** A row of another framework: framework, code, basis, address or a dash, name. */
    static final String ROW = "row: ";

    private final Curriculum curriculum;
    private final String changed;
    private final JsonArrayBuilder items = Json.createArrayBuilder();
    private final List<JsonObjectBuilder> associations = new ArrayList<>();

    private CaseDocument(Curriculum curriculum, Instant changed) {
        this.curriculum = curriculum;
        this.changed = changed.toString();
    }

    /**
     * The package.
     *
     * @param changed what it says of when it was last changed
     */
    static byte[] write(Curriculum curriculum, Instant changed) {
        return new CaseDocument(curriculum, changed).json().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The curriculum of a package; see {@link CaseReader}. */
    static Curriculum read(byte[] json) {
        return CaseReader.read(json);
    }

    private JsonObject json() {
        curriculum.audiences().forEach(this::audience);
        curriculum.competencies().forEach(this::competency);
        JsonArrayBuilder all = Json.createArrayBuilder();
        associations.forEach(all::add);
        return Json.createObjectBuilder()
                .add("CFDocument", document())
                .add("CFItems", items)
                .add("CFAssociations", all)
                .build();
    }

    private JsonObjectBuilder document() {
        String uri = CURRICULUM + curriculum.code() + ":" + curriculum.version();
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("identifier", id("document"))
                .add("uri", uri)
                .add("creator", curriculum.source())
                .add("title", curriculum.title().vietnamese())
                .add("lastChangeDateTime", changed)
                .add("version", curriculum.version())
                .add("language", "vi")
                .add("CFPackageURI", link("package", curriculum.title().vietnamese()));
        if (!curriculum.title().english().isEmpty()) {
            document.add("description", curriculum.title().english());
        }
        return document;
    }

    private void audience(Audience audience) {
        StringBuilder notes = new StringBuilder();
        audience.targetYear()
                .ifPresent(year -> notes.append(TARGET_YEAR).append(year).append('\n'));
        audience.levelNote()
                .ifPresent(
                        level -> notes.append(LEVEL).append(level.vietnamese()).append('\n'));
        notes.append(provenance(audience.provenance()));
        String english = audience.levelNote()
                .map(Text::english)
                .filter(text -> !text.isEmpty())
                .map(LEVEL::concat)
                .orElse("");
        String key = AUDIENCE + audience.code();
        pair(key, AUDIENCE, audience.code(), audience.title(), Map.of("vi", notes.toString(), "en", english));
        int sequence = 0;
        for (String required : audience.requiredCompetencies()) {
            associate("isPartOf", COMPETENCY + required, key).add("sequenceNumber", ++sequence);
        }
    }

    private void competency(Competency competency) {
        String key = COMPETENCY + competency.code();
        String notes =
                competency.description().vietnamese() + "\n" + rows(competency) + provenance(competency.provenance());
        pair(
                key,
                COMPETENCY,
                competency.code(),
                competency.title(),
                Map.of("vi", notes, "en", competency.description().english()));
        for (Alignment alignment : competency.alignments()) {
            String row = FRAMEWORK + alignment.framework() + ":" + alignment.code();
            String type = alignment.isStated() ? SAME : "isRelatedTo";
            association(
                    type,
                    key,
                    Json.createObjectBuilder()
                            .add("title", alignment.ground())
                            .add("identifier", id(row))
                            .add("uri", row));
        }
    }

    /** CASE 1.0 says of an association neither who decided it nor where its row stands. */
    private static String rows(Competency competency) {
        return competency.alignments().stream()
                .filter(one -> one.basis() == Alignment.Basis.ADOPTED_BY_COMMUNE
                        || one.target().isPresent())
                .map(CaseDocument::row)
                .collect(Collectors.joining());
    }

    private static String row(Alignment alignment) {
        return ROW
                + String.join(
                        " ",
                        alignment.framework(),
                        alignment.code(),
                        alignment.basis().name())
                + alignment
                        .target()
                        .map(target -> " " + target.url() + " " + target.name())
                        .orElse(" -")
                + "\n";
    }

    /** An item in Vietnamese below the document, and the same in English: CASE 1.0 has no association for a translation. */
    private void pair(String key, String type, String code, Text title, Map<String, String> notes) {
        items.add(item(key, type, code, title.vietnamese())
                .add("language", "vi")
                .add("notes", notes.getOrDefault("vi", "")));
        associate("isChildOf", key, "document");
        if (!title.english().isEmpty()) {
            JsonObjectBuilder translation =
                    item(key + "-en", type, code, title.english()).add("language", "en");
            String english = notes.getOrDefault("en", "");
            items.add(english.isEmpty() ? translation : translation.add("notes", english));
            associate(SAME, key + "-en", key);
        }
    }

    private JsonObjectBuilder item(String key, String type, String code, String statement) {
        return Json.createObjectBuilder()
                .add("identifier", id(key))
                .add("uri", "urn:uuid:" + id(key))
                .add("fullStatement", statement)
                .add("humanCodingScheme", code)
                .add("CFItemType", type)
                .add("CFDocumentURI", link("document", curriculum.title().vietnamese()))
                .add("lastChangeDateTime", changed);
    }

    private JsonObjectBuilder associate(String type, String origin, String destination) {
        return association(type, origin, link(destination, destination));
    }

    private JsonObjectBuilder association(String type, String origin, JsonObjectBuilder destination) {
        String key = type + origin + associations.size();
        JsonObjectBuilder association = Json.createObjectBuilder()
                .add("identifier", id(key))
                .add("uri", "urn:uuid:" + id(key))
                .add("associationType", type)
                .add("originNodeURI", link(origin, origin))
                .add("destinationNodeURI", destination)
                .add("lastChangeDateTime", changed);
        associations.add(association);
        return association;
    }

    private JsonObjectBuilder link(String key, String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("identifier", id(key))
                .add("uri", "urn:uuid:" + id(key));
    }

    /** The same curriculum always gives the same identifiers. */
    private String id(String key) {
        String name = CURRICULUM + curriculum.code() + ":" + curriculum.version() + "#" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String provenance(Provenance provenance) {
        return PROVENANCE + provenance.kind() + " "
                + provenance.date().map(LocalDate::toString).orElse("-") + " " + provenance.source();
    }
}

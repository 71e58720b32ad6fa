package vn.hocvuso.lrsbridge.bridging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.PlatformCredential;
import vn.hocvuso.lrsbridge.identity.PlatformKind;
import vn.hocvuso.lrsbridge.identity.PlatformTerms;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refused.Finding;
import vn.hocvuso.lrsbridge.xapi.XapiVersion;

/**
 * What somebody has entered of a platform, right or wrong.
 *
 * @param origins as entered, with blanks or line ends between them
 * @param strange what was entered and is no scope, for the findings
 */
public record PlatformForm(
        String label,
        PlatformKind kind,
        Set<Permission> scopes,
        String home,
        String version,
        boolean lenient,
        boolean contentKeys,
        String origins,
        List<String> strange) {
    public PlatformForm {
        scopes = Set.copyOf(scopes);
        strange = List.copyOf(strange);
    }

    /** What suits most platforms of a kind. */
    static PlatformForm preset(PlatformKind kind) {
        Set<Permission> scopes = EnumSet.of(Permission.WRITE_STATEMENTS);
        if (!kind.carriesKeyInTheOpen()) {
            scopes.add(Permission.DEFINE);
        }
        if (kind != PlatformKind.MOODLE && kind != PlatformKind.OPEN_EDX) {
            scopes.addAll(EnumSet.of(Permission.READ_OWN_STATEMENTS, Permission.STATE));
        }
        if (kind == PlatformKind.CMI5 || kind == PlatformKind.OTHER) {
            scopes.add(Permission.PROFILE);
        }
        boolean lenient = kind != PlatformKind.CMI5 && kind != PlatformKind.OTHER;
        return new PlatformForm(
                "", kind, scopes, "", XapiVersion.ONE.text(), lenient, kind == PlatformKind.MOODLE, "", List.of());
    }

    /** The terms that a credential is on. */
    static PlatformForm of(PlatformCredential credential) {
        return new PlatformForm(
                credential.label(),
                credential.kind(),
                credential.scopes(),
                credential.home(),
                credential.terms().version(),
                credential.terms().lenient(),
                credential.terms().contentKeys(),
                credential.terms().origins().stream().sorted().collect(Collectors.joining("\n")),
                List.of());
    }

    static PlatformForm of(MultivaluedMap<String, String> form) {
        List<String> scopes = form.getOrDefault("scope", List.of());
        return new PlatformForm(
                text(form, "label"),
                kind(text(form, "kind")).orElse(PlatformKind.OTHER),
                scopes(scopes),
                text(form, "home"),
                text(form, "version"),
                text(form, "mode").equals("lenient"),
                !text(form, "repeats").isEmpty(),
                text(form, "origins"),
                strange(scopes));
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
    }

    /** The same from the JSON API, where what is not said is what suits the kind. */
    static PlatformForm of(JsonNode json) {
        PlatformForm preset = preset(kind(json.path("kind").asText("OTHER")).orElse(PlatformKind.OTHER));
        List<String> scopes = texts(json.path("scopes"));
        return new PlatformForm(
                json.path("label").asText("").strip(),
                preset.kind(),
                json.has("scopes") ? scopes(scopes) : preset.scopes(),
                json.path("home").asText(""),
                json.path("version").asText(preset.version()),
                json.path("mode")
                        .asText(preset.lenient() ? "lenient" : "strict")
                        .equals("lenient"),
                json.path("repeats").asBoolean(preset.contentKeys()),
                String.join(" ", texts(json.path("origins"))),
                strange(scopes));
    }

    /** The texts of a list that a program sent; none of what is no list. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** The kind that is spelt so. */
    static Optional<PlatformKind> kind(String name) {
        return Arrays.stream(PlatformKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Set<Permission> scopes(List<String> names) {
        return names.stream().flatMap(name -> Permission.ofScope(name).stream()).collect(Collectors.toSet());
    }

    private static List<String> strange(List<String> names) {
        return names.stream().filter(name -> Permission.ofScope(name).isEmpty()).toList();
    }

    private List<String> splitOrigins() {
        return split(origins);
    }

    /** What somebody typed with blanks, commas or line ends between. */
    static List<String> split(String typed) {
        return Arrays.stream(typed.split("[\\s,]+", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Everything that is wrong, each with the name of its field. */
    List<Finding> findings() {
        List<Finding> wrong = new ArrayList<>();
        if (!PlatformTerms.isLabel(label)) {
            wrong.add(finding(
                    "label", "cần một tên, nhiều nhất 200 ký tự / needs a name of at most 200 characters", label));
        }
        if (!PlatformTerms.areScopes(scopes) || !strange.isEmpty()) {
            wrong.add(
                    finding("scope", "chọn ít nhất một quyền / choose at least one scope", String.join(" ", strange)));
        }
        if (!PlatformTerms.mayBeGiven(scopes, kind, Set.copyOf(splitOrigins()))) {
            wrong.add(finding(
                    "scope",
                    "khoá nằm công khai không được huỷ câu nào / a key that lies open voids nothing",
                    Permission.VOID_OTHERS.scope()));
        }
        if (!PlatformTerms.isHome(home)) {
            wrong.add(finding("home", "phải là một địa chỉ như https://lms.example.vn / must be an address", home));
        }
        if (!PlatformTerms.isVersion(version)) {
            wrong.add(finding("version", "phải là / must be 1.0.x, 2.0.x", version));
        }
        splitOrigins().stream()
                .filter(one -> !PlatformTerms.isOrigin(one))
                .forEach(one -> wrong.add(finding(
                        "origins",
                        "chỉ gồm giao thức và tên máy, như https://h5p.example.vn / scheme and host only",
                        one)));
        return wrong;
    }

    private static Finding finding(String field, String message, String found) {
        return new Finding(-1, field, "", message, found);
    }

    /** What was entered, where nothing is wrong. */
    PlatformTerms terms() {
        return new PlatformTerms(label, kind, scopes, home, version, lenient, contentKeys, Set.copyOf(splitOrigins()));
    }
}

package vn.hocvuso.lrsbridge;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way in by HTTP that the code of the house has, read from the code itself. */
final class Doors {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final JavaClasses HOUSE = ArchConfiguration.withThreadLocalScope(Doors::read);

    private static final List<Door> ALL = all(HOUSE);

    private Doors() {}

    /**
     * A method as it is called.
     *
     * @param type what it takes: a form, where it does not say
     */
    record Door(String verb, String path, String type) {
        @Override
        public String toString() {
            return verb + " " + path;
        }

        /** The path with the names of its templates left out, by which the server tells paths apart. */
        String pattern() {
            return filled(path, template -> template.contains(":") ? "{" + template.replaceFirst(".*?:", "") : "{}");
        }
    }

    /** Each once. */
    static List<Door> all() {
        return ALL;
    }

    /** Annotations and what is inherited are looked up in libraries too; what code calls there is no door. */
    private static JavaClasses read(ArchConfiguration configuration) {
        String looksUp = "import.dependencyResolutionProcess.maxIterationsFor";
        configuration.setProperty(looksUp + "MemberTypes", "0");
        configuration.setProperty(looksUp + "AccessesToTypes", "0");
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.hocvuso");
    }

    private static List<Door> all(JavaClasses house) {
        Set<String> known = new TreeSet<>();
        List<Door> all = new ArrayList<>();
        for (JavaClass resource : house) {
            for (JavaMethod method : resource.getMethods()) {
                verb(method).ifPresent(verb -> {
                    Door door = new Door(verb, path(resource, method), type(method));
                    if (known.add(door.toString())) {
                        all.add(door);
                    }
                });
            }
        }
        return List.copyOf(all);
    }

    /** Any annotation that is an HTTP method to Jakarta REST, also one of our own, were there one. */
    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(one -> one.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                .map(one -> one.getRawType().getSimpleName())
                .findFirst();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String path = (text(resource.getAnnotations().stream()) + "/" + text(method.getAnnotations().stream()))
                .replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String text(Stream<? extends JavaAnnotation<?>> annotations) {
        return "/"
                + annotations
                        .filter(one -> one.getRawType().getName().equals(PATH))
                        .map(one -> String.valueOf(one.get("value").orElse("")))
                        .findFirst()
                        .orElse("");
    }

    private static String type(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(one -> one.getRawType().getName().equals("jakarta.ws.rs.Consumes"))
                .map(one -> ((Object[]) one.get("value").orElseThrow())[0].toString())
                .findFirst()
                .orElse(FORM);
    }

    /** The classes that have doors. */
    static Set<String> resources() {
        return HOUSE.stream()
                .filter(one -> one.getMethods().stream()
                        .anyMatch(method -> verb(method).isPresent()))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What would lead past this list: methods with a path and no verb, inherited verbs, verbs outside of resources. */
    static Set<String> hidden() {
        Set<String> hidden = new LinkedHashSet<>();
        for (JavaClass one : HOUSE) {
            boolean resource = one.isAnnotatedWith(PATH);
            for (JavaMethod method : one.getAllMethods()) {
                boolean own = method.getOwner().equals(one);
                boolean door = verb(method).isPresent();
                if ((method.isAnnotatedWith(PATH) && !door) || (door && !own) || (door && own && !resource)) {
                    hidden.add(one.getName() + " " + method.getName());
                }
            }
        }
        return hidden;
    }

    /** A path with something in the place of each of its templates; a template may have braces of its own. */
    static String filled(String path, Function<String, String> value) {
        StringBuilder filled = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            int end = path.charAt(at) == '{' ? closing(path, at) : at;
            filled.append(end == at ? path.substring(at, at + 1) : value.apply(path.substring(at + 1, end)));
            at = end;
        }
        return filled.toString();
    }

    private static int closing(String path, int from) {
        int depth = 0;
        for (int at = from; at < path.length(); at++) {
            depth += path.charAt(at) == '{' ? 1 : path.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new AssertionError(path);
    }

    /** Something that fits a template, of which there is none. */
    static String sample(String template) {
        return switch (template.replaceAll(":.*", "").strip()) {
            case "name" -> "bridge.css";
            case "form" -> template.contains("csv") ? "csv" : "xml";
            case "year" -> "2025";
            case "list", "version" -> "1";
            case "level" -> "0";
            case "number" -> "000";
            case "part" -> "";
            default -> UUID.nameUUIDFromBytes(new byte[] {1}).toString();
        };
    }
}

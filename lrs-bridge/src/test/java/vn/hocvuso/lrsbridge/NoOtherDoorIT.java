package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;
import vn.hocvuso.lrsbridge.testing.SignedIn;

/**
 * That the walks of refusals ({@link RefusalWalkTest}, {@link PlatformRefusalWalkTest}) leave no door out: the program as
 * it is deployed is searched for anything that answers HTTP, and the running server is asked for its paths, and for the
 * methods of each.
 */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoOtherDoorIT {
    private final RunningBridge bridge = SharedBridge.onH2();

    /** Shows every file of the deployed program, those of its libraries too. */
    private static void deployed(BiConsumer<String, byte[]> file) throws IOException {
        try (ZipFile jar = new ZipFile(System.getProperty("bridge.jar"))) {
            List<ZipEntry> ours = Collections.list(jar.entries()).stream()
                    .map(ZipEntry.class::cast)
                    .filter(entry -> entry.getName().matches("server/(application|lib)/.*[^/]"))
                    .toList();
            assertThat(ours).as("the application and its libraries").isNotEmpty();
            for (ZipEntry entry : ours) {
                show(entry.getName(), jar.getInputStream(entry), file);
            }
        }
    }

    private static void show(String name, InputStream content, BiConsumer<String, byte[]> file) throws IOException {
        if (!name.endsWith(".jar")) {
            file.accept(name, content.readAllBytes());
            return;
        }
        try (ZipInputStream library = new ZipInputStream(content)) {
            for (ZipEntry inner = library.getNextEntry(); inner != null; inner = library.getNextEntry()) {
                file.accept(name + "!" + inner.getName(), library.readAllBytes());
            }
        }
    }

    /** A class names its annotations in its constants, as their descriptors. */
    private static boolean names(byte[] classFile, String descriptor) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(descriptor);
    }

    @Test
    void nothingInTheCodeLeadsPastTheListOfDoors() {
        assertThat(Doors.hidden()).isEmpty();
    }

    @Test
    void noClassOfTheDeployedProgramOrItsLibrariesHasAPathButThoseThatAreWalked() throws IOException {
        Set<String> withPath = new TreeSet<>();
        deployed((name, bytes) -> {
            if (name.endsWith(".class") && names(bytes, "Ljakarta/ws/rs/Path;")) {
                withPath.add(name);
            }
        });

        assertThat(withPath)
                .isEqualTo(Doors.resources().stream()
                        .map(one -> "server/application/WEB-INF/classes/" + one.replace('.', '/') + ".class")
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void nothingElseOfTheDeployedProgramAnswersHttp() throws IOException {
        Set<String> others = new TreeSet<>();
        List<String> answering = List.of(
                "Ljakarta/servlet/annotation/WebServlet;",
                "Ljakarta/websocket/server/ServerEndpoint;",
                "Ljakarta/jws/WebService;",
                "Ljakarta/xml/ws/WebServiceProvider;");
        List<String> descriptors =
                List.of("web.xml", "web-fragment.xml", "services/jakarta.servlet.ServletContainerInitializer");
        deployed((name, bytes) -> {
            boolean answers = name.endsWith(".class") && answering.stream().anyMatch(one -> names(bytes, one));
            if (answers || descriptors.stream().anyMatch(one -> name.endsWith("/" + one))) {
                others.add(name);
            }
        });

        assertThat(others).isEmpty();
    }

    /** The server knows its paths itself, whatever we have read in the code. */
    @TestFactory
    Stream<DynamicTest> theRunningServerNamesNoMethodThatIsNotWalked() {
        Map<String, Set<String>> verbs = new TreeMap<>();
        Map<String, String> paths = new TreeMap<>();
        Doors.all().forEach(door -> {
            verbs.computeIfAbsent(door.pattern(), any -> new TreeSet<>()).add(door.verb());
            paths.put(door.pattern(), door.path());
        });
        return paths.entrySet().stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.getKey(), () -> assertThat(allowed(Doors.filled(path.getValue(), Doors::sample)))
                                .isEqualTo(verbs.get(path.getKey()))));
    }

    private Set<String> allowed(String path) {
        HttpResponse<String> answer = bridge.sendOnce(HttpRequest.newBuilder(bridge.address(path))
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
        return Arrays.stream(answer.headers().firstValue("Allow").orElse("").split("[, ]+", -1))
                .filter(verb -> !verb.isEmpty() && !verb.equals("HEAD") && !verb.equals("OPTIONS"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theServersOwnDescriptionOfItsPathsNamesTheSameDoors() {
        JsonNode paths =
                SignedIn.as("admin", bridge).json("GET", "/openapi", "").path("paths");
        Map<String, Set<String>> described = new TreeMap<>();
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(verb -> described
                        .computeIfAbsent(nameless(path), any -> new TreeSet<>())
                        .add(verb.toUpperCase(Locale.ROOT))));
        Map<String, Set<String>> walked = new TreeMap<>();
        Doors.all().forEach(door -> walked.computeIfAbsent(nameless(door.path()), any -> new TreeSet<>())
                .add(door.verb()));

        assertThat(described).isEqualTo(walked);
    }

    private static String nameless(String path) {
        return Doors.filled(path, any -> "{}");
    }

    @Test
    void whatHasNoDoorIsNotFound() {
        for (String path : List.of("/api", "/api/people/none/at/all", "/application.wadl", "/WEB-INF/beans.xml")) {
            assertThat(SignedIn.as("admin", bridge).api("GET", path, "").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}

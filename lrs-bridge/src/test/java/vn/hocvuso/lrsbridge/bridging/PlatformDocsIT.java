package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.lrsbridge.identity.PlatformKind;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.RunningBridge;
import vn.hocvuso.lrsbridge.testing.SharedBridge;

/** The pages below {@code docs/platforms}: they say what the product says, and their commands do what they say. */
@ResourceLock(value = SharedBridge.RESOURCE, mode = ResourceAccessMode.READ)
class PlatformDocsIT {
    private static final Pattern TRY = Pattern.compile("(?ms)^```bash\\n(.*?)^```\\n\\n```text\\n(.*?)^```$");
    private static final SetUp.Access PLACEHOLDERS = new SetUp.Access("ENDPOINT", "KEY", "SECRET");

    private static RunningBridge bridge;
    private static Administrator admin;

    @BeforeAll
    static void open() {
        bridge = SharedBridge.onH2();
        admin = Administrator.of(bridge);
    }

    private static String page(PlatformKind kind) throws IOException {
        return page(SetUp.page(kind));
    }

    private static String page(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("repository.root"), "docs", "platforms", file));
    }

    /** All pages, each with the kind of key that it asks for. */
    private static Stream<Arguments> pages() {
        return Stream.concat(
                Arrays.stream(PlatformKind.values()).map(kind -> arguments(SetUp.page(kind), kind)),
                Stream.of(arguments("tin-can-launch.md", PlatformKind.OTHER)));
    }

    private static Administrator.Key key(PlatformKind kind) {
        return admin.make(
                "{\"label\":\"" + kind + "\",\"home\":\"https://lms.example.vn\",\"kind\":\"" + kind
                        + "\",\"origins\":[\"https://h5p.example.vn\"],\"scopes\":[\"statements/write\",\"statements/read/mine\",\"state\",\"profile\"]}");
    }

    private static String asWritten(String text) {
        String basic = PLACEHOLDERS.basic();
        return text.replace(
                        URLEncoder.encode("Basic " + basic, StandardCharsets.UTF_8)
                                .replace("+", "%20"),
                        "URL(Basic BASE64(KEY:SECRET))")
                .replace("ENDPOINT%2F", "URL(ENDPOINT/)")
                .replace(basic, "BASE64(KEY:SECRET)");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageNamesTheSettingsThatTheProductShows(PlatformKind kind) throws IOException {
        String page = page(kind);
        SetUp setUp = SetUp.of(kind, PLACEHOLDERS);

        for (SetUp.Setting setting : setUp.settings()) {
            assertThat(page)
                    .contains(
                            "| `" + setting.name().replace("|", "\\|") + "` | `" + asWritten(setting.value()) + "` |");
        }
        assertThat(page).contains(asWritten(setUp.snippet()));
        assertThat(page.lines().filter(line -> line.startsWith("| `")))
                .hasSize(setUp.settings().size());
    }

    /** Commands of a page, and what they print. */
    private record Try(String command, String printed) {}

    private static List<Try> tries(String file) throws IOException {
        List<Try> tries = TRY.matcher(page(file))
                .results()
                .map(found -> new Try(found.group(1), found.group(2).strip()))
                .toList();
        assertThat(tries).as(file).isNotEmpty();
        return tries;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theCommandsOfEveryPageDoWhatItSays(String file, PlatformKind kind, @TempDir Path directory) throws Exception {
        Programs.need("curl", "curl");
        Administrator.Key key = key(kind);
        for (Try one : tries(file)) {
            assertThat(typed(directory, key, one.command())).as(one.command()).isEqualTo(one.printed());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theCommandsOfEveryPageFailWhereTheyShould(String file, PlatformKind kind, @TempDir Path directory)
            throws Exception {
        Programs.need("curl", "curl");
        Map<String, String> right = environment(key(kind));
        for (Try one : tries(file)) {
            assertFails(one, directory, with(right, "ENDPOINT", "http://localhost:9/xapi"));
            assertFails(one, directory, with(right, "ENDPOINT", right.get("ENDPOINT") + "/xapi"));
            assertFails(one, directory, with(right, "SECRET", "wrong"));
            for (String name : right.keySet()) {
                assertFails(one, directory, with(right, name, ""));
            }
        }
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(name, value);
        return changed;
    }

    /** By its exit status, and for whoever only reads: it does not print what it should, and says something. */
    private static void assertFails(Try one, Path directory, Map<String, String> environment) throws Exception {
        Said said = run(directory, environment, one.command());
        assertThat(said.status())
                .as("%s%nprinted %s", one.command(), said.text())
                .isNotZero();
        assertThat(said.text()).doesNotEndWith(one.printed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyPageSaysWhatMustBeSetAndWhichTwoStepsFollow(String file, PlatformKind kind) throws IOException {
        assertThat(page(file))
                .contains("Set `ENDPOINT`, `KEY` and `SECRET` first", "## Then: a rule, and links")
                .contains("`/plan`", "`/people/accounts`");
        assertThat(page("README.md")).contains("](" + file + ")");
    }

    @Test
    void theCodeForH5pSendsWhatH5pSays(@TempDir Path directory) throws Exception {
        Administrator.Key key = key(PlatformKind.H5P);
        Programs.need("node", "nodejs");
        String snippet = SetUp.of(
                        PlatformKind.H5P,
                        new SetUp.Access(bridge.address("/xapi").toString(), key.name(), key.secret()))
                .snippet();
        Files.writeString(directory.resolve("page.mjs"), """
                let listener;
                globalThis.H5P = {externalDispatcher: {on: (event, f) => { listener = f; }}};
                %s
                const statement = {
                  actor: {mbox: 'mailto:an@example.vn'},
                  verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
                  object: {id: 'https://h5p.example.vn/1'}
                };
                const answer = await listener({data: {statement}});
                console.log(answer.status);
                """.formatted(snippet));

        assertThat(typed(directory, key, "node page.mjs")).isEqualTo("200");
    }

    private static String typed(Path directory, Administrator.Key key, String command)
            throws IOException, InterruptedException {
        Said said = run(directory, environment(key), command);
        assertThat(said.status())
                .as("exit status of %s, which said %s", command, said.text())
                .isZero();
        return said.text();
    }

    private static Map<String, String> environment(Administrator.Key key) {
        return Map.of("ENDPOINT", bridge.address("/xapi").toString(), "KEY", key.name(), "SECRET", key.secret());
    }

    /** What a command printed, and how it ended. */
    private record Said(String text, int status) {}

    private static Said run(Path directory, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-eo", "pipefail", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(text.strip(), process.waitFor());
    }
}

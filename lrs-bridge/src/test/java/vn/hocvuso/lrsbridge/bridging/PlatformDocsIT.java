package vn.hocvuso.lrsbridge.bridging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        return Files.readString(Path.of(System.getProperty("repository.root"), "docs", "platforms", SetUp.page(kind)));
    }

    private static Administrator.Key key(PlatformKind kind) {
        return admin.make(
                "{\"label\":\"" + kind + "\",\"home\":\"https://lms.example.vn\",\"kind\":\"" + kind
                        + "\",\"origins\":[\"https://h5p.example.vn\"],\"scopes\":[\"statements/write\",\"statements/read/mine\",\"state\"]}");
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

    @ParameterizedTest
    @EnumSource
    void theCommandsOfEveryPageDoWhatItSays(PlatformKind kind, @TempDir Path directory) throws Exception {
        Programs.need("curl", "curl");
        Administrator.Key key = key(kind);
        List<String> done = new ArrayList<>();
        Matcher tries = TRY.matcher(page(kind));
        while (tries.find()) {
            assertThat(typed(directory, key, tries.group(1)))
                    .as(tries.group(1))
                    .isEqualTo(tries.group(2).strip());
            done.add(tries.group(1));
        }
        assertThat(done).isNotEmpty();
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
        ProcessBuilder shell = new ProcessBuilder("bash", "-eo", "pipefail", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        shell.environment().put("ENDPOINT", bridge.address("/xapi").toString());
        shell.environment().put("KEY", key.name());
        shell.environment().put("SECRET", key.secret());
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("exit status of %s, which said %s", command, said)
                .isZero();
        return said.strip();
    }
}

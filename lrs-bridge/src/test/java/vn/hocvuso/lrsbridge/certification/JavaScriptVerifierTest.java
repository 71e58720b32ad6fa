package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.verifying.Contexts;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/**
 * The credential before the maintained JavaScript implementation of the same standards. Needs {@code node} and {@code
 * npm}; is skipped where they are not, for the JVM verifier of {@link DataIntegrityTest} runs everywhere.
 */
class JavaScriptVerifierTest {
    private static final Path SOURCES = Path.of("src", "test", "js");
    private static final Path PROJECT = Path.of("target", "independent-verifier");

    @BeforeAll
    static void installed() throws IOException, InterruptedException {
        assumeTrue(
                onPath("node") && onPath("npm"),
                "node and npm are not on the PATH: the JavaScript verifier is skipped");
        Files.createDirectories(PROJECT);
        for (String file : List.of("package.json", "package-lock.json", "verify.mjs")) {
            Files.copy(SOURCES.resolve(file), PROJECT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "");
    }

    @Test
    void itFindsThatBothSignaturesHoldAndNothingIsRevoked() throws IOException, InterruptedException {
        JsonObject answer = judged(SampleIssuer.statusList(), List.of(CredentialJson.bytes(SampleIssuer.credential())))
                .getJsonObject(0);

        assertThat(answer.toString())
                .isEqualTo("{\"eddsa-rdfc-2022\":true,\"eddsa-jcs-2022\":true,\"set\":true,\"status\":\"valid\"}");
    }

    @Test
    void itFindsEveryChangedLetter() throws IOException, InterruptedException {
        Map<String, byte[]> copies = Tampering.of(SampleIssuer.credential());
        copies.put("the proof values", Tampering.proofValues(SampleIssuer.credential()));
        JsonArray answers = judged(SampleIssuer.statusList(), List.copyOf(copies.values()));

        assertThat(answers.getValuesAs(JsonObject.class))
                .hasSameSizeAs(copies.keySet())
                .allSatisfy(answer -> {
                    assertThat(answer.getBoolean("eddsa-rdfc-2022")).isFalse();
                    assertThat(answer.getBoolean("eddsa-jcs-2022")).isFalse();
                    assertThat(answer.getBoolean("set")).isFalse();
                });
    }

    @Test
    void itFindsARevocation() throws IOException, InterruptedException {
        JsonObject answer = judged(
                        SampleIssuer.statusList(SampleIssuer.INDEX),
                        List.of(CredentialJson.bytes(SampleIssuer.credential())))
                .getJsonObject(0);

        assertThat(answer.getBoolean("set")).isTrue();
        assertThat(answer.getString("status")).isEqualTo("revoked");
    }

    private static JsonArray judged(JsonObject statusList, List<byte[]> credentials)
            throws IOException, InterruptedException {
        JsonObjectBuilder documents = Json.createObjectBuilder()
                .add(SampleIssuer.DID, SampleIssuer.didDocument())
                .add(SampleIssuer.LIST.toString(), statusList)
                .add(Contexts.CREDENTIALS, context("credentials-v2"))
                .add(Contexts.DID, context("did-v1"))
                .add(Contexts.MULTIKEY, context("multikey-v1"))
                .add(Contexts.OPEN_BADGES, context("ob-context-3.0.3"))
                .add(Contexts.OPEN_BADGES_EXTENSIONS, context("ob-extensions"));
        JsonArrayBuilder judged = Json.createArrayBuilder();
        credentials.forEach(credential -> judged.add(CredentialJson.parse(credential)));
        JsonObject job = Json.createObjectBuilder()
                .add("documents", documents)
                .add("now", SampleIssuer.NOW.toString())
                .add("credentials", judged)
                .build();
        return Json.createReader(new StringReader(run(List.of("node", "verify.mjs"), job.toString())))
                .readArray();
    }

    private static JsonObject context(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Contexts.class.getResourceAsStream("contexts/" + name + ".json"))) {
            return CredentialJson.parse(in.readAllBytes());
        }
    }

    private static boolean onPath(String command) {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static String run(List<String> command, String input) throws IOException, InterruptedException {
        Path in = Files.writeString(PROJECT.resolve("input.json"), input);
        Path out = PROJECT.resolve("output.txt");
        Path err = PROJECT.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", command, Files.readString(err))
                .isTrue();
        return Files.readString(out);
    }
}

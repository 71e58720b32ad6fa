package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.verifying.Contexts;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** The maintained JavaScript implementation of the standards, as a program of its own. */
final class JavaScriptVerifier {
    private static final Path SOURCES = Path.of("src", "test", "js");
    private static final Path PROJECT = Path.of("target", "independent-verifier");

    private JavaScriptVerifier() {}

    /** Brings it here; where {@code node} or {@code npm} is missing, the test is skipped. */
    static void install() throws IOException, InterruptedException {
        assumeTrue(
                Programs.find("node").isPresent() && Programs.find("npm").isPresent(),
                "node and npm are not on the PATH: the JavaScript verifier is skipped");
        Files.createDirectories(PROJECT);
        for (String file : List.of("package.json", "package-lock.json", "verify.mjs")) {
            Files.copy(SOURCES.resolve(file), PROJECT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "");
    }

    /** What it finds of each credential, by the issuer's document and the status list. */
    static JsonArray judged(JsonObject didDocument, JsonObject statusList, List<byte[]> credentials)
            throws IOException, InterruptedException {
        JsonObjectBuilder documents = Json.createObjectBuilder()
                .add(SampleIssuer.DID, didDocument)
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

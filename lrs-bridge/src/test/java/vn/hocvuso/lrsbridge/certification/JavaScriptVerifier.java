package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import vn.hocvuso.lrsbridge.testing.NpmPackages;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.verifying.Contexts;
import vn.hocvuso.lrsbridge.verifying.CredentialJson;

/** The maintained JavaScript implementation of the standards, as a program of its own. */
final class JavaScriptVerifier {
    private static final Path SOURCES = Path.of("src", "test", "js");
    private static final Path PROJECT = Path.of("target", "independent-verifier");
    private static final String SCRIPT = "verify.mjs";

    private JavaScriptVerifier() {}

    /** Brings it here; where {@code node} or {@code npm} is missing, the test is skipped. */
    static void install() {
        Programs.need("node", "nodejs");
        NpmPackages.project(SOURCES, PROJECT.getFileName().toString());
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
        return Json.createReader(new StringReader(run(job.toString()))).readArray();
    }

    private static JsonObject context(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Contexts.class.getResourceAsStream("contexts/" + name + ".json"))) {
            return CredentialJson.parse(in.readAllBytes());
        }
    }

    /** In a folder of its own beneath the packages: tests in two processes may run it at once. */
    private static String run(String input) throws IOException, InterruptedException {
        Path streams = Files.createTempDirectory(PROJECT.toAbsolutePath(), "run");
        Files.copy(SOURCES.resolve(SCRIPT), streams.resolve(SCRIPT));
        Path in = Files.writeString(streams.resolve("input.json"), input);
        Path out = streams.resolve("output.txt");
        Path err = streams.resolve("errors.txt");
        Process process = new ProcessBuilder("node", SCRIPT)
                .directory(streams.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", SCRIPT, Files.readString(err))
                .isTrue();
        return Files.readString(out);
    }
}

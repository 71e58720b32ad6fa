package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;
import vn.hocvuso.lrsbridge.certification.SamplePaper;

/** The verifier for the command line, on a folder as an auditor has it. */
class VerifyCommandTest {
    private static final List<String> COMPETENCIES =
            List.of("Sử dụng điện thoại thông minh", "Dùng dịch vụ công trực tuyến");

    private final Path trust;
    private final Path files;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    VerifyCommandTest(@TempDir Path folder) throws IOException {
        this.trust = Files.createDirectories(folder.resolve("trust"));
        this.files = Files.createDirectories(folder.resolve("files"));
    }

    @BeforeEach
    void whatAnAuditorFetchedAndWasGiven() throws IOException {
        Files.write(trust.resolve("did.json"), CredentialJson.bytes(SampleIssuer.didDocument()));
        Files.write(trust.resolve("list.json"), CredentialJson.bytes(SampleIssuer.statusList()));
        Files.writeString(trust.resolve("log.txt"), SampleIssuer.LOG.key() + "\n");
        certificate("a.json", CredentialJson.bytes(SampleIssuer.credential()));
        Files.write(files.resolve("b.pdf"), SamplePaper.paper(SampleIssuer.HOLDER, COMPETENCIES));
    }

    private void certificate(String name, byte[] content) throws IOException {
        Files.write(files.resolve(name), content);
        Files.writeString(
                files.resolve(name.replace(".json", ".tlog-proof")),
                SampleIssuer.LOG.proof(5).toString());
    }

    private int run(String... arguments) {
        return VerifyCommand.run(
                List.of(arguments),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Clock.fixed(SampleIssuer.NOW, ZoneOffset.UTC));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void soundFilesAreValidAndTheExitCodeSaysSo() {
        assertThat(run("--trust", trust.toString(), files.toString())).isZero();
        assertThat(printed().lines()).hasSize(3).last().isEqualTo("2 valid, 0 invalid, 0 undecided");
    }

    @Test
    void whatWasTamperedWithIsListedWithTheCodesOfTheReasons() throws IOException {
        Path below = Files.createDirectories(files.resolve("2026"));
        Files.write(
                below.resolve("sua-ten.json"),
                Tampering.of(SampleIssuer.credential()).get("the holder's name"));
        Files.write(below.resolve("in-ten-khac.pdf"), SamplePaper.paper("Người Khác", COMPETENCIES));
        Files.writeString(files.resolve("a.tlog-proof"), "not a proof");

        assertThat(run(files.toString(), "--trust", trust.toString())).isEqualTo(1);
        assertThat(line("sua-ten.json")).endsWith("signature-rdfc signature-jcs in-log?");
        assertThat(line("in-ten-khac.pdf")).endsWith("invalid    paper");
        assertThat(line("a.json")).endsWith("invalid    in-log");
    }

    private String line(String file) {
        return printed().lines().filter(line -> line.contains(file)).findFirst().orElseThrow();
    }

    @Test
    void withoutAFreshListTheStatusIsUnknownAndTheExitCodeIsTwo() throws IOException {
        Files.delete(trust.resolve("list.json"));

        assertThat(run("--trust", trust.toString(), "--json", files.toString())).isEqualTo(2);
        try (var reader = Json.createReader(new StringReader(printed()))) {
            assertThat(reader.readArray().getValuesAs(JsonObject.class))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.getString("verdict")).isEqualTo("undecided"))
                    .allSatisfy(row -> assertThat(row.getJsonArray("checks").toString())
                            .contains("\"code\":\"status\",\"outcome\":\"unknown\""));
        }
    }

    @Test
    void aWrongCallIsExplained() throws IOException {
        for (String[] wrong :
                Arrays.asList(new String[] {}, new String[] {files.toString()}, new String[] {"--trust"}, new String[] {
                    "--trust", trust.toString()
                })) {
            assertThat(run(wrong)).isEqualTo(64);
        }
        Files.writeString(trust.resolve("other.json"), "{}");
        assertThat(run("--trust", trust.toString(), files.toString())).isEqualTo(64);
        assertThat(printed()).contains("--trust FOLDER", "other.json: neither a DID document nor a status list");
        assertThat(run("--trust", trust.resolve("nowhere").toString(), files.toString()))
                .isEqualTo(64);
    }

    @Test
    void anythingThatOnlyLooksLikeACertificateIsAnAnswerNotAFailure() throws IOException {
        for (String junk : List.of("", "{}", "%PDF-1.7 broken", "[1,2")) {
            Files.writeString(files.resolve("rac" + junk.length() + ".json"), junk);
        }

        assertThat(run("--trust", trust.toString(), files.toString())).isEqualTo(1);
        assertThat(Stream.of(printed().split("\n", -1)).filter(line -> line.endsWith("well-formed")))
                .hasSize(4);
    }
}

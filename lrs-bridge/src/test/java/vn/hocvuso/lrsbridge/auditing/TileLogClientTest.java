package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.testing.Programs;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/**
 * The log before a client that is not ours: golang.org/x/mod/sumdb. Needs {@code go} and Debian's {@code
 * golang-golang-x-mod-dev}; is skipped where they are not.
 */
class TileLogClientTest {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final PublishedLog log;

    TileLogClientTest(@TempDir Path folder) {
        this.folder = folder.resolve("log");
        this.log = new PublishedLog(TestDatabase.h2(), folder, CLOCK);
    }

    private void append(int from, int until) throws Exception {
        log.database().inTransaction(() -> {
            for (int i = from; i < until; i++) {
                log.log()
                        .append(AuditEntry.about(
                                AuditEntry.Kind.REGISTER_ENTRY, ("entry " + i).getBytes(StandardCharsets.UTF_8)));
            }
            return until;
        });
        log.publish();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itFindsThatTilesAndEntriesAndBothProofsAgreeAndThatAChangedTileDoesNot() throws Exception {
        Programs.need("go", "golang-go");
        Programs.need(Files.exists(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog")), "golang-golang-x-mod-dev");
        append(0, 299);
        write("older", log.open().checkpoint().orElseThrow().toString());
        append(299, 599);
        write("checkpoint", log.open().checkpoint().orElseThrow().toString());
        for (String tile : new String[] {"0/000", "0/001"}) {
            write("tile/" + tile, log.files().tile(0, tile.endsWith("0") ? 0 : 1, 256));
        }
        write("tile/0/002.p/88", log.files().tile(0, 2, 88));
        write("tile/1/000.p/2", log.files().tile(1, 0, 2));
        write("tile/entries/000", log.files().entries(0, 256));
        write("tile/entries/001", log.files().entries(1, 256));
        write("tile/entries/002.p/88", log.files().entries(2, 88));
        AuditEntry entry = log.log().from(411, 1).get(0);
        write("entry.tlog-proof", log.open().proof(entry).orElseThrow().toString());
        StringBuilder consistency = new StringBuilder();
        log.files()
                .consistency(300, 600)
                .forEach(hash -> consistency.append(hash).append('\n'));
        write("consistency", consistency.toString());

        assertThat(judged()).startsWith("AGREES 300 600 411 ");

        byte[] tile = Files.readAllBytes(folder.resolve("tile/0/001"));
        tile[77]++;
        write("tile/0/001", tile);
        assertThat(judged()).startsWith("FAILED");
    }

    private String judged() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "go",
                        "run",
                        Path.of("src", "test", "go", "tlogclient.go").toString(),
                        folder.toString(),
                        log.identity().signer().key().toString())
                .redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment()
                .put("GOCACHE", Path.of("target", "go-cache").toAbsolutePath().toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}

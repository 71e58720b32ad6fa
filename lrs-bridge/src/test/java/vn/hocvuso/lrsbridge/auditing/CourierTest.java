package vn.hocvuso.lrsbridge.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints arrive where they are sent: in a folder, at another host, in a mailbox. */
class CourierTest {
    private static final SampleLog LOG = SampleLog.of(5);
    private static final SignedNote NOTE = SignedNote.signed(LOG.checkpoint().text(), LOG.signer());

    private static Courier courier(String server) {
        return new Courier(new LogSettings(
                Duration.ofSeconds(2), List.of(), Duration.ofHours(1), new LogSettings.Mail(server, "lrs@example.vn")));
    }

    @Test
    void aFolderKeepsEachCheckpointAndTheNewest(@TempDir Path folder) throws IOException {
        URI destination = folder.resolve("log").toUri();
        SampleLog larger = SampleLog.of(9);
        SignedNote later = SignedNote.signed(larger.checkpoint().text(), larger.signer());

        courier("").deliver(destination, LOG.checkpoint(), NOTE);
        courier("").deliver(destination, larger.checkpoint(), later);
        courier("").deliver(destination, larger.checkpoint(), later);

        assertThat(folder.resolve("log/checkpoint-5")).hasContent(NOTE.toString());
        assertThat(folder.resolve("log/checkpoint-9")).hasContent(later.toString());
        assertThat(folder.resolve("log/checkpoint")).hasContent(later.toString());
        try (var files = Files.list(folder.resolve("log"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aCheckpointOnceKeptIsNotWrittenOver(@TempDir Path folder) throws IOException {
        SampleLog another = SampleLog.of(5);
        courier("").deliver(folder.toUri(), LOG.checkpoint(), NOTE);
        courier("")
                .deliver(
                        folder.toUri(),
                        another.checkpoint(),
                        SignedNote.signed(another.checkpoint().text(), another.signer()));

        assertThat(folder.resolve("checkpoint-5")).hasContent(NOTE.toString());
    }

    @Test
    void anotherHostIsSentTheNoteAndItsRefusalIsAFailure() throws IOException {
        AtomicReference<String> got = new AtomicReference<>("");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log", exchange -> {
            got.set(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/full", exchange -> {
            exchange.sendResponseHeaders(507, -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://localhost:" + server.getAddress().getPort();
            courier("").deliver(URI.create(host + "/log"), LOG.checkpoint(), NOTE);

            assertThat(got.get()).isEqualTo("POST " + NOTE);
            assertThatThrownBy(() -> courier("").deliver(URI.create(host + "/full"), LOG.checkpoint(), NOTE))
                    .isInstanceOf(IOException.class)
                    .hasMessage("answered with 507");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aMailboxIsSentTheNoteAsItStands() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> mail = CompletableFuture.supplyAsync(() -> takeOneMail(socket));

            courier("smtp://localhost:" + socket.getLocalPort())
                    .deliver(URI.create("mailto:thanh.tra@example.vn"), LOG.checkpoint(), NOTE);

            String said = String.join("\n", mail.get(60, TimeUnit.SECONDS));
            assertThat(said)
                    .contains("MAIL FROM:<lrs@example.vn>", "RCPT TO:<thanh.tra@example.vn>")
                    .contains("Subject: Checkpoint 5 log.example.vn/log")
                    .contains(LOG.checkpoint().text().strip());
        }
    }

    /** As much of a mail server as one mail needs. */
    private static List<String> takeOneMail(ServerSocket socket) {
        List<String> heard = new ArrayList<>();
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 ready");
            boolean inMail = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                inMail = inMail ? !line.equals(".") : line.equals("DATA");
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                } else if (line.equals("QUIT")) {
                    say(out, "221 bye");
                } else if (!inMail) {
                    say(out, "250 ok");
                }
            }
        } catch (IOException ended) {
            heard.add(ended.toString());
        }
        return heard;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Test
    void aMailServerThatIsNotThereIsAFailure() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> courier("smtp://localhost:" + port)
                        .deliver(URI.create("mailto:thanh.tra@example.vn"), LOG.checkpoint(), NOTE))
                .isInstanceOf(IOException.class);
    }
}

package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Bytes as no client library would send them, and what comes back. */
public final class RawRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Set<String> BODILESS = Set.of("204", "303", "304");

    private RawRequest() {}

    /**
     * Sends bytes and reads until the head of the answer, and a body of the length that it names, have come.
     *
     * @param request the request as it goes over the wire; each character is one byte
     * @return the answer, head and body
     * @throws IllegalStateException where the answer is not whole after 20 seconds
     */
    public static String send(Bridge bridge, String request) {
        URI server = bridge.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            begin(socket, request);
            return answer(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same, with every part of the request in a packet of its own, as far as the network keeps them apart. */
    public static String send(Bridge bridge, List<String> parts) {
        URI server = bridge.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            for (String part : parts) {
                begin(socket, part);
            }
            return answer(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same up to the head of the answer, for answers whose end nothing tells. */
    public static String head(Bridge bridge, String request) {
        URI server = bridge.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            return head(socket, request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String head(Socket socket, String request) throws IOException {
        begin(socket, request);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString();
    }

    private static void begin(Socket socket, String request) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            for (int one = socket.getInputStream().read();
                    one >= 0;
                    one = socket.getInputStream().read()) {
                answer.append((char) one);
                if (isWhole(answer)) {
                    break;
                }
            }
            return answer.toString();
        } catch (SocketTimeoutException silent) {
            throw new IllegalStateException("the answer breaks off after: " + answer, silent);
        }
    }

    private static boolean isWhole(CharSequence answer) {
        String text = answer.toString();
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        String length = text.substring(0, head)
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .findFirst()
                .map(line -> line.substring(15).strip())
                .orElse("");
        return length.isEmpty()
                ? text.endsWith("\r\n0\r\n\r\n") || BODILESS.contains(text.substring(9, 12))
                : text.length() >= head + 4 + Integer.parseInt(length);
    }

    /** The status of an answer. */
    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}

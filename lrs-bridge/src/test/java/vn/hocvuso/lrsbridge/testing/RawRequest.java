package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as no client library would send them, and what comes back. */
public final class RawRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawRequest() {}

    /**
     * Sends bytes and reads until the head of the answer, and a body of the length that it names, have come.
     *
     * @param request the request as it goes over the wire; each character is one byte
     * @return the answer, head and body
     * @throws java.net.SocketTimeoutException within the {@link UncheckedIOException}, where nothing is answered in 20 seconds
     */
    public static String send(Bridge bridge, String request) {
        URI server = bridge.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return answer(socket);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int one = socket.getInputStream().read();
                one >= 0;
                one = socket.getInputStream().read()) {
            answer.append((char) one);
            if (isWhole(answer)) {
                break;
            }
        }
        return answer.toString();
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
                ? text.endsWith("0\r\n\r\n") || text.startsWith("HTTP/1.1 303")
                : text.length() >= head + 4 + Integer.parseInt(length);
    }

    /** The status of an answer. */
    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}

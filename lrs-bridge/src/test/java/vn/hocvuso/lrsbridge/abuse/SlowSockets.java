package vn.hocvuso.lrsbridge.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.lrsbridge.testing.Bridge;

/** Connections that say that much is coming and then send next to nothing. */
final class SlowSockets implements AutoCloseable {
    private final Bridge bridge;
    private final List<Socket> sockets = new ArrayList<>();

    private SlowSockets(Bridge bridge) {
        this.bridge = bridge;
    }

    /** Opens so many: in turn without a request, within the head of one, and within the body of a sign-in. */
    static SlowSockets open(Bridge bridge, int count) {
        SlowSockets slow = new SlowSockets(bridge);
        for (int i = 0; i < count; i++) {
            slow.open(i % 3);
        }
        return slow;
    }

    private void open(int kind) {
        URI server = bridge.address("/");
        try {
            Socket socket = new Socket(server.getHost(), server.getPort());
            sockets.add(socket);
            String begun =
                    switch (kind) {
                        case 0 -> "";
                        case 1 -> "POST /xapi/statements HTTP/1.1\r\nHost: localhost\r\nX-A: ";
                        default ->
                            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                                    + "\r\nContent-Length: 100000\r\n\r\nname=";
                    };
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One more byte on each; those that the server has closed are opened again. */
    void trickle() {
        for (Socket socket : List.copyOf(sockets)) {
            try {
                socket.getOutputStream().write('a');
            } catch (IOException closed) {
                sockets.remove(socket);
                open(2);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}

package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A port for a server that a test starts. */
public final class FreePort {
    /** Below those that systems give to outgoing connections: tests beside this one make thousands while a server starts. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private FreePort() {}

    /** One that nobody listens on now. */
    public static int next() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, END))
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

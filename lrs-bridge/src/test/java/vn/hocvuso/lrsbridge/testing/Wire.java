package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The wire between a server and its database, which can be cut and mended: bytes go through it as they come. */
public final class Wire implements AutoCloseable {
    private final ServerSocket entrance;
    private final int exit;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    private Wire(ServerSocket entrance, int exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    /** A wire to a port of this machine. */
    public static Wire to(int port) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            start("wire", wire::accept);
            return wire;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The port at this end. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Nothing goes through any more: what is connected is cut, and what comes is refused. */
    public void cut() {
        cut = true;
        for (Socket end = ends.poll(); end != null; end = ends.poll()) {
            close(end);
        }
    }

    /** Whoever comes from now on is connected again. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket here) throws IOException {
        if (cut) {
            here.close();
            return;
        }
        Socket there = new Socket(InetAddress.getLoopbackAddress(), exit);
        ends.add(here);
        ends.add(there);
        start("wire out", () -> copy(here, there));
        start("wire in", () -> copy(there, here));
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cut) {
            close(from);
        }
        close(to);
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        close(entrance);
        cut();
    }

    private static void close(ServerSocket entrance) {
        try {
            entrance.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

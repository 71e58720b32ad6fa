package vn.hocvuso.lrsbridge;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The program: starts Payara Micro with the application that lies in the same jar. Payara alone reports itself ready
 * even when the application failed to deploy; here that ends the process with one clear line.
 */
public final class LrsBridge {
    /** Where the application tells why it could not start; see {@code web.StartUp}. */
    private static final String FAILURE = "bridge.startup.failure";

    /** Where it tells that it runs. */
    private static final String STARTED = "bridge.started";

    private static final int WRONG_SETTING = 2;
    private static final int NOT_STARTED = 1;

    private LrsBridge() {}

    /** Starts the server; settings come from the environment, see {@link Settings}. */
    public static void main(String... arguments) {
        long began = System.nanoTime();
        Settings settings = settingsOrExit();
        settings.publish();
        demandFreePortOrExit(settings);
        PayaraMicroRuntime runtime = bootOrExit(settings);
        Path war = unpacked("lrs-bridge.war", settings.runtimeDirectory());
        // Payara answers true for an application that failed while it started, so the application says itself that it
        // runs
        if (!runtime.deploy("lrs-bridge", "/", war.toFile()) || !Boolean.getBoolean(STARTED)) {
            exit(NOT_STARTED, System.getProperty(FAILURE, whyMostOften(settings)));
        }
        if (settings.demonstration()) {
            demonstrateOrExit(settings);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Welcome.print(System.out, settings, took);
    }

    private static String whyMostOften(Settings settings) {
        return "the application did not start; most often the database cannot be reached ("
                + settings.database().url() + "); the log above tells why";
    }

    private static void demonstrateOrExit(Settings settings) {
        try {
            int status = DemonstrationTraffic.post(settings);
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_CONFLICT) {
                throw exit(NOT_STARTED, "the demonstration's statements were answered with " + status);
            }
        } catch (IOException unreachable) {
            throw exit(NOT_STARTED, "the server does not answer on its own port: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Settings settingsOrExit() {
        try {
            return Settings.from(System.getenv());
        } catch (Settings.Wrong wrong) {
            throw exit(WRONG_SETTING, String.valueOf(wrong.getMessage()));
        }
    }

    /** Payara logs a taken port among much else and goes on without it. */
    private static void demandFreePortOrExit(Settings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.httpAddress(), settings.httpPort());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (IOException taken) {
            throw exit(
                    WRONG_SETTING,
                    "BRIDGE_HTTP_PORT=" + settings.httpPort() + " cannot be used: " + taken.getMessage());
        }
    }

    private static PayaraMicroRuntime bootOrExit(Settings settings) {
        PrintStream console = System.out;
        try {
            return boot(settings);
        } catch (BootstrapException | UncheckedIOException notStarted) {
            throw exit(NOT_STARTED, "the server could not start: " + notStarted.getMessage());
        } finally {
            System.setOut(console);
        }
    }

    private static PayaraMicroRuntime boot(Settings settings) throws BootstrapException {
        Path home = settings.runtimeDirectory();
        UnpackedParts.keepOnlyThoseOf("/lrs-bridge/lrs-bridge.war", home);
        PayaraMicro.setUpackedJarDir(home.resolve("lib").toFile());
        PayaraMicro.unpackJars();
        PayaraMicroBoot server = PayaraMicro.getInstance();
        server.setRootDir(home.toFile());
        server.setNoHazelcast(true);
        server.setPrintLogo(false);
        server.setLogPropertiesFile(unpacked("logging.properties", home).toFile());
        server.setHttpPort(settings.httpPort());
        server.setPreBootHandler(commands -> listener(commands, settings));
        return server.bootStrap();
    }

    /** What only Payara's own command language can set: the address, long query strings, no version header. */
    private static void listener(AdminCommandRunner commands, Settings settings) {
        String network = "configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        commands.run(
                "set", network + "network-listeners.network-listener.http-listener.address=" + settings.httpAddress());
        commands.run("set", http + "header-buffer-length-bytes=65536");
        commands.run("set", http + "server-header=false");
        commands.run("set", http + "xpowered-by=false");
        // a class of 45 is 80 KB of much the same: a tenth of it goes over a slow line
        commands.run("set", http + "compression=on");
        commands.run("set", http + "compressable-mime-type=text/html,text/css,text/javascript,application/json");
    }

    private static Path unpacked(String name, Path directory) {
        Path target = directory.resolve(name);
        try (InputStream packed = LrsBridge.class.getResourceAsStream("/lrs-bridge/" + name)) {
            if (packed == null) {
                throw exit(NOT_STARTED, "this jar is incomplete: it does not hold " + name);
            }
            Files.createDirectories(directory);
            Files.copy(packed, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException cannotWrite) {
            throw exit(NOT_STARTED, "cannot write " + target + ": " + cannotWrite.getMessage());
        }
    }

    private static IllegalStateException exit(int status, String reason) {
        System.err.println("LRS Bridge: " + reason);
        System.err.flush();
        // halt, not exit: Payara's shutdown hooks can wait for a server that never came up
        Runtime.getRuntime().halt(status);
        return new IllegalStateException(reason);
    }
}

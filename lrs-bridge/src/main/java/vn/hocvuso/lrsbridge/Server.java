package vn.hocvuso.lrsbridge;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Payara Micro with the application in it. Payara alone reports itself ready even when the application failed to
 * deploy; here that ends the process with one clear line.
 */
final class Server {
    /** Where the application tells why it could not start; see {@code web.StartUp}. */
    private static final String FAILURE = "bridge.startup.failure";

    /** Where it tells that it runs. */
    private static final String STARTED = "bridge.started";

    private final Settings settings;
    private final UnpackedParts parts;

    private Server(Settings settings, UnpackedParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /** Starts it; returns when it is ready. */
    static void run(Settings settings) {
        Server server =
                new Server(settings, new UnpackedParts(UnpackedParts.ownJar().resolveSibling("")));
        settings.publish();
        server.deployOrExit(server.bootOrExit());
        if (settings.demonstration()) {
            server.demonstrateOrExit();
        }
        Welcome.print(System.out, settings, sinceStart());
    }

    private static Duration sinceStart() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private PayaraMicroRuntime bootOrExit() {
        PrintStream console = System.out;
        Path home = settings.runtimeDirectory();
        try {
            return boot(RuntimeDirectory.claim(home));
        } catch (IOException | UncheckedIOException notMine) {
            throw Exit.with(Exit.WRONG_SETTING, home + " cannot be used: " + notMine.getMessage());
        } catch (BootstrapException notStarted) {
            throw Exit.with(Exit.FAILED, "the server could not start: " + notStarted.getMessage());
        } finally {
            System.setOut(console);
        }
    }

    private PayaraMicroRuntime boot(Path home) throws BootstrapException, IOException {
        // Payara finds its modules in the manifest of this jar
        System.setProperty("fish.payara.micro.BootJar", parts.launcher().toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", parts.folder().toString());
        copyConnectors(home);
        Path logging = home.resolve("logging.properties");
        try (InputStream packed = Server.class.getResourceAsStream("/lrs-bridge/logging.properties")) {
            Files.write(logging, packed == null ? new byte[0] : packed.readAllBytes());
        }
        PayaraMicroBoot server = payara();
        server.setRootDir(home.toFile());
        server.setNoHazelcast(true);
        server.setPrintLogo(false);
        server.setLogPropertiesFile(logging.toFile());
        server.setHttpPort(settings.httpPort());
        server.setPreBootHandler(this::configure);
        PayaraMicroRuntime runtime = server.bootStrap();
        PayaraListeners.codecs().forEach(ChunkedBodies::readBy);
        return runtime;
    }

    /** Payara's own access to this class goes through a loader that unpacks its jars; here they are on the class path. */
    private static PayaraMicroBoot payara() throws BootstrapException {
        try {
            return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("getInstance")
                    .invoke(null);
        } catch (ReflectiveOperationException incomplete) {
            throw new BootstrapException("Payara is not on the class path", incomplete);
        }
    }

    /** The adapters between Payara's pools and JDBC, which it looks for here. */
    private void copyConnectors(Path home) throws IOException {
        Path connectors = parts.folder().resolve("connectors");
        Path applications = home.resolve("lib/install/applications");
        try (Stream<Path> files = Files.walk(connectors)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = applications.resolve(connectors.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** What only Payara's own command language can set: the address, long query strings, no version header. */
    private void configure(AdminCommandRunner commands) {
        String network = "configs.config.server-config.network-config.";
        String http = network + "protocols.protocol.http-listener.http.";
        commands.run(
                "set", network + "network-listeners.network-listener.http-listener.address=" + settings.httpAddress());
        commands.run("set", http + "header-buffer-length-bytes=65536");
        commands.run("set", http + "server-header=false");
        commands.run("set", http + "xpowered-by=false");
        // clients that send every request in chunks send reads with an empty body
        commands.run("set", http + "allow-payload-for-undefined-http-methods=true");
    }

    private void deployOrExit(PayaraMicroRuntime runtime) {
        // Payara answers true for an application that failed while it started, so the application says itself that it
        // runs
        boolean deployed = runtime.deploy("lrs-bridge", "/", parts.application().toFile());
        if (!deployed || !Boolean.getBoolean(STARTED)) {
            throw Exit.with(Exit.FAILED, System.getProperty(FAILURE, whyMostOften()));
        }
    }

    private String whyMostOften() {
        return "the application did not start; most often the database cannot be reached ("
                + settings.database().url() + "); the log above tells why";
    }

    private void demonstrateOrExit() {
        try {
            int status = DemonstrationTraffic.post(settings);
            if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_CONFLICT) {
                throw Exit.with(Exit.FAILED, "the demonstration's statements were answered with " + status);
            }
        } catch (IOException unreachable) {
            throw Exit.with(Exit.FAILED, "the server does not answer on its own port: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

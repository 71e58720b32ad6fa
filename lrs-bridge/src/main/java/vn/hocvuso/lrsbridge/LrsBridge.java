package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The program. Without arguments it starts the server; {@code --help} lists the others.
 *
 * <p>It runs from one class path on which Payara's jars and ours lie side by side. The runnable jar holds those jars
 * and unpacks them; a folder that {@code --unpack} has filled needs no unpacking.
 */
public final class LrsBridge {
    private static final String HELP = """
            LRS Bridge takes xAPI statements, maps them to competencies and certifies citizens.

            java -jar lrs-bridge.jar                    starts the server; settings come from the environment
            java -jar lrs-bridge.jar --unpack <folder>  writes the program into a folder, for a faster start:
                                                        java @<folder>/start
            java -jar lrs-bridge.jar --version          prints the version
            java -jar lrs-bridge.jar --help             prints this

            BRIDGE_DEMO=true starts a demonstration that needs no other setting. Otherwise BRIDGE_KEY_PASSPHRASE
            must be set: it protects the signing keys. All settings are in docs/operating.md.
            """;

    private LrsBridge() {}

    /** Starts the server, or does what the arguments ask for. */
    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        if (words.isEmpty()) {
            start();
        } else if (command.equals("--help") && words.size() == 1) {
            System.out.print(HELP);
        } else if (command.equals("--version") && words.size() == 1) {
            System.out.println("LRS Bridge " + version());
        } else if (command.equals("--unpack") && words.size() == 2) {
            unpack(Path.of(words.get(1)));
        } else {
            throw Exit.with(Exit.WRONG_SETTING, "unknown: " + String.join(" ", words) + "; --help lists what there is");
        }
    }

    private static String version() {
        return Optional.ofNullable(LrsBridge.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    private static void start() {
        Settings settings = settingsOrExit();
        demandFreePortOrExit(settings);
        if (UnpackedParts.arePacked()) {
            startUnpacked(partsOrExit(settings.programDirectory()));
        } else {
            Server.run(settings);
        }
    }

    private static Settings settingsOrExit() {
        try {
            return Settings.from(System.getenv());
        } catch (Settings.Wrong wrong) {
            throw Exit.with(Exit.WRONG_SETTING, String.valueOf(wrong.getMessage()));
        }
    }

    /** Payara logs a taken port among much else and goes on without it. */
    private static void demandFreePortOrExit(Settings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.httpAddress(), settings.httpPort());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (IOException taken) {
            throw Exit.with(
                    Exit.WRONG_SETTING,
                    "BRIDGE_HTTP_PORT=" + settings.httpPort() + " cannot be used: " + taken.getMessage());
        }
    }

    private static UnpackedParts partsOrExit(Path folder) {
        try {
            return UnpackedParts.of(UnpackedParts.ownJar(), folder);
        } catch (IOException cannotWrite) {
            throw Exit.with(
                    Exit.FAILED, "the program cannot be unpacked into " + folder + ": " + cannotWrite.getMessage());
        }
    }

    /** Goes on as the same program on the unpacked class path. */
    private static void startUnpacked(UnpackedParts parts) {
        try {
            URL[] path = {parts.launcher().toUri().toURL()};
            // open as long as the process lives
            ClassLoader loader = new URLClassLoader("lrs-bridge", path, ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(LrsBridge.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } catch (MalformedURLException | ReflectiveOperationException incomplete) {
            Throwable cause = incomplete instanceof InvocationTargetException thrown && thrown.getCause() != null
                    ? thrown.getCause()
                    : incomplete;
            throw Exit.with(Exit.FAILED, "the server could not start: " + cause);
        }
    }

    private static void unpack(Path folder) {
        if (!UnpackedParts.arePacked()) {
            throw Exit.with(Exit.WRONG_SETTING, "--unpack is a command of the runnable jar; this is unpacked already");
        }
        UnpackedParts parts = partsOrExit(folder);
        try {
            new ClassArchive(parts).make();
            parts.writeArguments();
        } catch (IOException cannotWrite) {
            throw Exit.with(Exit.FAILED, "cannot write into " + folder + ": " + cannotWrite.getMessage());
        }
        System.out.println("Start the server with: java @" + parts.arguments());
    }
}

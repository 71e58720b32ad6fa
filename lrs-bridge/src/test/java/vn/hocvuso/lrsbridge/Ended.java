package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How a process ended that was started to see it end. */
record Ended(int status, List<String> said) {
    /** Starts the server as an operator does who has unpacked it. */
    static Ended server(Path directory, Map<String, String> settings) throws IOException, InterruptedException {
        return java(directory, List.of("-XX:TieredStopAtLevel=1", "@" + System.getProperty("bridge.start")), settings);
    }

    /** Starts Java with these arguments. */
    static Ended java(Path directory, List<String> arguments, Map<String, String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(arguments);
        Path log = directory.resolve("ended.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(log));
    }
}

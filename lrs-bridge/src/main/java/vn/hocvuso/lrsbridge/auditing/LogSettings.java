package vn.hocvuso.lrsbridge.auditing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * How the log is published, see {@code docs/operating.md}.
 *
 * @param every how long entries wait at most for a checkpoint
 * @param destinations where checkpoints are pushed to: {@code file:}, {@code mailto:}, {@code http:} or {@code https:}
 * @param pushEvery how often
 * @param mail how mail is sent
 */
public record LogSettings(Duration every, List<URI> destinations, Duration pushEvery, Mail mail) {
    public LogSettings {
        destinations = List.copyOf(destinations);
    }

    /**
     * How mail is sent.
     *
     * @param server {@code smtp://user:password@host:port} or {@code smtps:}; empty when none is sent
     * @param from the sender's address
     */
    public record Mail(String server, String from) {
        /** Without the password. */
        @Override
        public String toString() {
            return "mail from " + from;
        }
    }

    /** Reads them from MicroProfile Config; the program has checked them at its start. */
    @Singleton
    static class Source {
        /** The settings of this process. */
        @Produces
        @Singleton
        LogSettings settings(Config config) {
            return new LogSettings(
                    Duration.ofSeconds(text(config, "bridge.log.every", "2").transform(Long::parseLong)),
                    Arrays.stream(text(config, "bridge.log.push", "").split(" ", -1))
                            .filter(one -> !one.isEmpty())
                            .map(URI::create)
                            .toList(),
                    Duration.ofMinutes(
                            text(config, "bridge.log.push.every", "60").transform(Long::parseLong)),
                    new Mail(text(config, "bridge.mail.server", ""), text(config, "bridge.mail.from", "")));
        }

        private static String text(Config config, String name, String otherwise) {
            return config.getOptionalValue(name, String.class).orElse(otherwise);
        }
    }
}

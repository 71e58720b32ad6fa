package vn.hocvuso.lrsbridge.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that chapters read, see {@code docs/operating.md}.
 *
 * @param publicUrl how the world reaches this server, without a slash at its end
 * @param dataDirectory holds the keys
 * @param demonstration whether the database is filled with a commune that does not exist
 * @param place where papers are signed, as it stands before their date; nothing where it is not set
 */
public record BridgeSettings(URI publicUrl, Path dataDirectory, boolean demonstration, Optional<String> place) {

    /** The address of the platform that the demonstration invents; {@code example} is a domain of nobody (RFC 2606). */
    public static final String DEMONSTRATION_PLATFORM = "http://lms.demo.hocvuso.example";

    /** The absolute address of a path on this server, for example of {@code /certificates/7}. */
    public URI address(String path) {
        return URI.create(publicUrl + path);
    }

    /** The home page of the accounts under which what people record here is kept; no platform may tell of these. */
    public URI peopleHome() {
        return address("/people");
    }

    /** Whether browsers reach this server by TLS, so that cookies can demand it. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Reads them from MicroProfile Config. */
    @Singleton
    public static class Source {
        /** The settings of this process. */
        @Produces
        @Singleton
        public BridgeSettings settings(Config config) {
            return new BridgeSettings(
                    URI.create(config.getOptionalValue("bridge.public.url", String.class)
                            .orElse("http://localhost:8080")),
                    Path.of(config.getOptionalValue("bridge.data.dir", String.class)
                            .orElse("data")),
                    config.getOptionalValue("bridge.demo", Boolean.class).orElse(false),
                    config.getOptionalValue("bridge.place", String.class)
                            .map(String::strip)
                            .filter(place -> !place.isEmpty()));
        }
    }
}

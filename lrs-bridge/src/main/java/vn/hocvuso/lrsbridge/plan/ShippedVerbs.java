package vn.hocvuso.lrsbridge.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The table of verbs that comes with the product: {@code verbs.json}. */
final class ShippedVerbs {
    private static final JsonNode DOCUMENT = read();

    static final VerbTable TABLE =
            VerbTable.of(StreamSupport.stream(DOCUMENT.path("verbs").spliterator(), false)
                    .map(ShippedVerbs::entry)
                    .toList());

    private ShippedVerbs() {}

    /** Grows with every change of the file, so that a new release reads everything again by its own table. */
    static int revision() {
        return DOCUMENT.path("revision").intValue();
    }

    private static VerbTable.Entry entry(JsonNode one) {
        return new VerbTable.Entry(
                0,
                one.path("verb").asText(),
                Optional.of(VerbMeaning.of(one.path("meaning").asText()).orElseThrow()),
                one.path("ground").asText(),
                Optional.empty());
    }

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(ShippedVerbs.class.getResourceAsStream("verbs.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

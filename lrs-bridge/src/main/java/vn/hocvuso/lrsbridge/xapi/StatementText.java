package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The text of a statement as we hand it out with {@code format=exact} (xAPI Communication 2.1.3): the text as received,
 * byte for byte, into which is written only what an LRS must write. Forms of numbers, escapes, order and blanks survive.
 */
public final class StatementText {
    /** The text was read within its limits when it came in, so none are needed here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2000)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final byte[] received;
    private final Assigned assigned;
    private final ByteArrayOutputStream out;
    private final Set<String> present = new HashSet<>();
    private int copied;

    private StatementText(byte[] received, Assigned assigned) {
        this.received = received;
        this.assigned = assigned;
        this.out = new ByteArrayOutputStream(received.length + 512);
    }

    /**
     * The received text with {@code stored} and {@code authority} replaced or added, {@code id}, {@code timestamp} and
     * {@code version} added where missing, and single objects of {@code contextActivities} put into an array (2.4.6.2).
     *
     * @param received one statement, as {@link StatementReader} read it
     */
    public static byte[] exact(byte[] received, Assigned assigned) {
        try (JsonParser parser = JSON.createParser(received)) {
            StatementText text = new StatementText(received, assigned);
            parser.nextToken();
            text.statement(parser);
            return text.out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a statement that was read once can be read again", e);
        }
    }

    /**
     * The same, by the gaps that were noted when the text was stored: most texts only get something behind their end.
     *
     * @param gaps of this text
     */
    public static byte[] exact(byte[] received, Assigned assigned, TextGaps gaps) {
        if (gaps.areInside()) {
            return exact(received, assigned);
        }
        StringBuilder added = new StringBuilder(400);
        if (gaps.lacksId()) {
            added.append(",\"id\":").append(quoted(assigned.id().toString()));
        }
        if (gaps.lacksTimestamp()) {
            added.append(",\"timestamp\":").append(quoted(Timestamps.print(assigned.timestamp())));
        }
        added.append(",\"stored\":").append(quoted(Timestamps.print(assigned.stored())));
        added.append(",\"authority\":").append(assigned.authorityJson());
        if (gaps.lacksVersion()) {
            added.append(",\"version\":").append(quoted(assigned.version()));
        }
        byte[] end = added.append('}').toString().getBytes(StandardCharsets.UTF_8);
        byte[] text = Arrays.copyOf(received, received.length - 1 + end.length);
        System.arraycopy(end, 0, text, received.length - 1, end.length);
        return text;
    }

    private void statement(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            present.add(name);
            switch (name) {
                case "stored" -> replace(parser, quoted(Timestamps.print(assigned.stored())));
                case "authority" -> replace(parser, assigned.authorityJson());
                case "context" -> context(parser);
                case "object" -> object(parser);
                default -> parser.skipChildren();
            }
        }
        int end = start(parser);
        copyTo(end);
        addMissing();
        copyTo(received.length);
    }

    private void addMissing() {
        boolean first = present.isEmpty();
        first = add(first, "id", quoted(assigned.id().toString()));
        first = add(first, "timestamp", quoted(Timestamps.print(assigned.timestamp())));
        first = add(first, "stored", quoted(Timestamps.print(assigned.stored())));
        first = add(first, "authority", assigned.authorityJson());
        add(first, "version", quoted(assigned.version()));
    }

    private boolean add(boolean first, String name, String value) {
        if (present.contains(name)) {
            return first;
        }
        write((first ? "" : ",") + quoted(name) + ":" + value);
        return false;
    }

    private void replace(JsonParser parser, String value) throws IOException {
        copyTo(start(parser));
        write(value);
        copied = end(parser);
    }

    /** A sub-statement has a context of its own. */
    private void object(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("context")) {
                context(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void context(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("contextActivities")) {
                activities(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void activities(JsonParser parser) throws IOException {
        while (parser.nextFieldName() != null) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                copyTo(start(parser));
                write("[");
                copyTo(end(parser));
                write("]");
            } else {
                parser.skipChildren();
            }
        }
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Reads the value to its end. */
    private static int end(JsonParser parser) throws IOException {
        parser.skipChildren();
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }

    private void copyTo(int position) {
        out.write(received, copied, position - copied);
        copied = position;
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}

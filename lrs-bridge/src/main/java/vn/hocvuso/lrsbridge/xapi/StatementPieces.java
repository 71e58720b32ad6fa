package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Cuts a body into its statements and skips what is inside of them, so that one that cannot be kept does not hide where
 * the next one begins. The text must be JSON, but may go beyond the limits of a {@link StatementReader}.
 */
final class StatementPieces {
    /** Deeper than this nothing is followed: each level costs memory, and no program writes such JSON. */
    private static final int DEEPEST = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final byte[] body;
    private final int most;
    private final List<Piece> pieces = new ArrayList<>();

    private StatementPieces(byte[] body, int most) {
        this.body = body;
        this.most = most;
    }

    /**
     * One value of a body.
     *
     * @param text its slice of the body
     * @param id the UUID of its property {@code id}; empty where it has none
     */
    record Piece(String text, Optional<UUID> id) {}

    /**
     * The elements of an array, or the one value that a body is.
     *
     * @param most how many elements are taken
     * @throws Unreadable where the body is not JSON, nested beyond all bounds, or an array of more elements
     */
    static List<Piece> of(byte[] body, int most) {
        StatementPieces cut = new StatementPieces(body, most);
        try (JsonParser parser = JSON.createParser(body)) {
            cut.read(parser);
            return cut.pieces;
        } catch (StreamConstraintsException e) {
            throw cut.unreadable(Rule.TOO_DEEP, "> " + DEEPEST);
        } catch (JsonProcessingException e) {
            throw cut.unreadable(Rule.NOT_JSON, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a body in memory cannot fail to be read", e);
        }
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (pieces.size() == most) {
                    throw unreadable(Rule.TOO_MANY_STATEMENTS, "> " + most);
                }
                pieces.add(piece(parser));
            }
        } else {
            pieces.add(piece(parser));
        }
        if (parser.nextToken() != null) {
            throw unreadable(Rule.TRAILING_TEXT, "");
        }
    }

    private Piece piece(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        Optional<UUID> id = parser.currentToken() == JsonToken.START_OBJECT ? idIn(parser) : Optional.empty();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        return new Piece(new String(body, start, end - start, StandardCharsets.UTF_8), id);
    }

    /** Reads an object to its end. */
    private static Optional<UUID> idIn(JsonParser parser) throws IOException {
        Optional<UUID> id = Optional.empty();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("id")) {
                id = Formats.uuid(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return id;
    }

    private Unreadable unreadable(Rule rule, String found) {
        return new Unreadable(new Violation(rule, "", found), OptionalInt.of(pieces.size()));
    }
}

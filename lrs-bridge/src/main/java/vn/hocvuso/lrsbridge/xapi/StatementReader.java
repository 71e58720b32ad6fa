package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Reads a request body into JSON objects, strictly: UTF-8 without a byte order mark, no name twice in an object, no half
 * characters, nothing after the end, nothing beyond the limits. What a text may mean is the same for every reader then.
 */
public final class StatementReader {
    private final StatementLimits limits;
    private final JsonFactory json;

    /** A reader that keeps these limits; it is safe for use by many threads. */
    public StatementReader(StatementLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 2)
                        .maxStringLength(limits.stringLength())
                        .maxNameLength(limits.stringLength())
                        .build())
                // the names come from outside: a table of them would only grow
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * The objects of a body: one object, or an array of them.
     *
     * @throws Unreadable naming place and rule
     */
    public Batch read(byte[] body) {
        checkText(body);
        try (JsonParser parser = json.createParser(body)) {
            return batch(parser, body);
        } catch (IOException e) {
            throw new UncheckedIOException("a body in memory cannot fail to be read", e);
        }
    }

    /**
     * The objects of a body as {@link #read} answers them; what is JSON and cannot be kept is told apart instead of being
     * refused with all the others.
     *
     * @throws Unreadable where the body is not JSON, is no object and no array, or has too many elements
     */
    public Batch readEach(byte[] body) {
        try {
            return read(body);
        } catch (Unreadable unreadable) {
            if (!unreadable.violation().rule().isOfOneStatement() || isNeitherObjectNorArray(unreadable)) {
                throw unreadable;
            }
            return each(body, unreadable.index().isPresent());
        }
    }

    private static boolean isNeitherObjectNorArray(Unreadable unreadable) {
        return unreadable.violation().rule() == Rule.NOT_A_STATEMENT
                && unreadable.index().isEmpty();
    }

    private Batch each(byte[] body, boolean array) {
        List<Received> statements = new ArrayList<>();
        List<Batch.Unkept> unkept = new ArrayList<>();
        List<StatementPieces.Piece> pieces = StatementPieces.of(body, limits.statementsPerBatch());
        for (int index = 0; index < pieces.size(); index++) {
            StatementPieces.Piece piece = pieces.get(index);
            try {
                Received read = piece(piece.text());
                statements.add(new Received(index, read.json(), read.slice()));
            } catch (Unreadable unreadable) {
                unkept.add(new Batch.Unkept(index, piece.text(), piece.id(), unreadable.violation()));
            }
        }
        return new Batch(array, statements, unkept);
    }

    private Received piece(String text) {
        Batch read = read(text.getBytes(StandardCharsets.UTF_8));
        if (read.array()) {
            throw unreadable(Rule.NOT_A_STATEMENT, "", "[…]", OptionalInt.empty());
        }
        return read.statements().get(0);
    }

    private static void checkText(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            throw unreadable(Rule.BYTE_ORDER_MARK, "", "byte 0", OptionalInt.empty());
        }
        int error = Utf8.firstError(body);
        if (error >= 0) {
            throw unreadable(Rule.NOT_UTF8, "", "byte " + error, OptionalInt.empty());
        }
        // a parser would take these for UTF-16 or UTF-32
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0) {
                throw unreadable(Rule.NOT_JSON, "", "byte " + i, OptionalInt.empty());
            }
        }
    }

    private Batch batch(JsonParser parser, byte[] body) throws IOException {
        List<Received> statements = new ArrayList<>(1);
        boolean array = false;
        TreeReader trees = new TreeReader(parser, limits, TreeReader.needsCharacterCheck(body));
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw unreadable(Rule.EMPTY_BODY, "", "", OptionalInt.empty());
            }
            array = first == JsonToken.START_ARRAY;
            if (array) {
                elements(parser, trees, body, statements);
            } else {
                statements.add(statement(parser, trees, body, 0));
            }
            checkEnd(parser);
            return new Batch(array, statements);
        } catch (TreeReader.Refused e) {
            throw unreadable(e.rule(), e.pointer(), e.found(), index(array, statements));
        } catch (StreamConstraintsException e) {
            throw unreadable(Rule.TEXT_TOO_LONG, near(parser, array), beyond(e), index(array, statements));
        } catch (JsonProcessingException e) {
            throw unreadable(Rule.NOT_JSON, near(parser, array), place(e), index(array, statements));
        } catch (ArithmeticException | NumberFormatException e) {
            throw unreadable(Rule.NUMBER_TOO_LARGE, near(parser, array), "", index(array, statements));
        }
    }

    private void elements(JsonParser parser, TreeReader trees, byte[] body, List<Received> statements)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (statements.size() == limits.statementsPerBatch()) {
                throw new TreeReader.Refused(Rule.TOO_MANY_STATEMENTS, "", "> " + limits.statementsPerBatch());
            }
            statements.add(statement(parser, trees, body, statements.size()));
        }
    }

    private Received statement(JsonParser parser, TreeReader trees, byte[] body, int index) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new TreeReader.Refused(Rule.NOT_A_STATEMENT, "", parser.getText());
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        ObjectNode tree = trees.object();
        int end = (int) parser.currentLocation().getByteOffset();
        if (end - start > limits.bytesPerStatement()) {
            throw new TreeReader.Refused(
                    Rule.STATEMENT_TOO_LARGE, "", (end - start) + " bytes > " + limits.bytesPerStatement());
        }
        return new Received(index, tree, Arrays.copyOfRange(body, start, end));
    }

    private static void checkEnd(JsonParser parser) throws IOException {
        JsonToken more = null;
        try {
            more = parser.nextToken();
        } catch (JsonProcessingException e) {
            throw unreadable(Rule.TRAILING_TEXT, "", place(e), OptionalInt.empty());
        }
        if (more != null) {
            throw unreadable(Rule.TRAILING_TEXT, "", place(parser.currentTokenLocation()), OptionalInt.empty());
        }
    }

    /** Which limit it is; the parser's own words would name its program code. */
    private String beyond(StreamConstraintsException e) {
        return e.getOriginalMessage().startsWith("Number")
                ? "> " + StreamReadConstraints.DEFAULT_MAX_NUM_LEN + " digits"
                : "> " + limits.stringLength() + " characters";
    }

    /** The value being read, or the one before it: broken text has no exact place in a tree. */
    private static String near(JsonParser parser, boolean array) {
        JsonPointer place = parser.getParsingContext().pathAsPointer();
        return (array && !place.matches() ? place.tail() : place).toString();
    }

    private static OptionalInt index(boolean array, List<Received> before) {
        return array ? OptionalInt.of(before.size()) : OptionalInt.empty();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? e.getOriginalMessage()
                : place(e.getLocation()) + ": " + e.getOriginalMessage();
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Unreadable unreadable(Rule rule, String pointer, String found, OptionalInt index) {
        return new Unreadable(new Violation(rule, pointer, found), index);
    }
}

package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds trees from a parser and knows at every moment where it is. Jackson's own builder would not tell the place of a
 * name that stands twice, nor see half characters.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final StatementLimits limits;
    private final boolean characters;
    private final List<String> place = new ArrayList<>();

    TreeReader(JsonParser parser, StatementLimits limits, boolean characters) {
        this.parser = parser;
        this.limits = limits;
        this.characters = characters;
    }

    /** What stands against a limit or rule of reading, with its place. */
    static final class Refused extends RuntimeException {
        private final transient Rule rule;
        private final String pointer;
        private final String found;

        Refused(Rule rule, String pointer, String found) {
            super(rule.english(), null, false, false);
            this.rule = rule;
            this.pointer = pointer;
            this.found = found;
        }

        Rule rule() {
            return rule;
        }

        String pointer() {
            return pointer;
        }

        String found() {
            return found;
        }
    }

    /** Whether the text escapes characters that must not be: halves of pairs, or U+0000. Most texts do not. */
    static boolean needsCharacterCheck(byte[] text) {
        for (int i = 0; i + 3 < text.length; i++) {
            if (text[i] == '\\' && text[i + 1] == 'u') {
                byte first = text[i + 2];
                if (first == 'd' || first == 'D' || (first == '0' && text[i + 3] == '0')) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the reader is, within the statement. */
    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        place.forEach(step -> pointer.append('/').append(Part.escaped(step)));
        return pointer.toString();
    }

    /** The object that the parser stands at the start of. */
    ObjectNode object() throws IOException {
        place.clear();
        return object(1);
    }

    private ObjectNode object(int depth) throws IOException {
        checkDepth(depth);
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            place.add(name);
            check(name);
            parser.nextToken();
            if (object.replace(name, value(depth)) != null) {
                throw refused(Rule.DUPLICATE_NAME, name);
            }
            place.remove(place.size() - 1);
        }
        return object;
    }

    private ArrayNode array(int depth) throws IOException {
        checkDepth(depth);
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            place.add(Integer.toString(array.size()));
            array.add(value(depth));
            place.remove(place.size() - 1);
        }
        return array;
    }

    private JsonNode value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> NODES.textNode(check(parser.getText()));
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue()); // keeps 1.0 apart from 1
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode whole() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private void checkDepth(int depth) {
        if (depth > limits.depth()) {
            throw refused(Rule.TOO_DEEP, "> " + limits.depth());
        }
    }

    private String check(String text) {
        if (text.length() > limits.stringLength()) {
            throw refused(Rule.TEXT_TOO_LONG, text.length() + " characters > " + limits.stringLength());
        }
        for (int i = 0; characters && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refused(Rule.NUL_CHARACTER, "character " + i);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw refused(Rule.LONE_SURROGATE, "character " + i);
                }
                i++;
            }
        }
        return text;
    }

    private Refused refused(Rule rule, String found) {
        return new Refused(rule, pointer(), found);
    }
}

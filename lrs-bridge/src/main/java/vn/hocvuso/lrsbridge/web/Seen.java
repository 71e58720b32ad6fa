package vn.hocvuso.lrsbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * What somebody saw of a thing when they began to change it: a few letters for each of its fields, which tell nothing of
 * what stands in them but whether it is still the same. It goes into a form as a hidden field, and to programs as an
 * entity tag; who comes back with another one than there is now would write over what they never saw.
 *
 * @param text the letters, field by field
 */
public record Seen(String text) {
    private static final int LETTERS = 8;

    /** A thing as it is now; its fields always come in the same order. */
    public static Seen of(Map<String, String> fields) {
        return new Seen(fields.values().stream().map(Seen::letters).collect(Collectors.joining("-")));
    }

    private static String letters(String field) {
        return Sha256.of(field).hex().substring(0, LETTERS);
    }

    /** The fields that are something else now than they were then; all of them, where this tells nothing of them. */
    public List<String> otherThan(Map<String, String> fields) {
        String[] then = text.split("-", -1);
        List<String> other = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (then.length != fields.size() || !then[place].equals(letters(field.getValue()))) {
                other.add(field.getKey());
            }
            place++;
        }
        return other;
    }

    /** As an entity tag. */
    public ETag tag() {
        return new ETag(false, text);
    }
}

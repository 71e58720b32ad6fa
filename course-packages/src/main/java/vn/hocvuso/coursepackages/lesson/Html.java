package vn.hocvuso.coursepackages.lesson;

/** Text and values on their way into a page. */
final class Html {
    private Html() {}

    /** Text, or the value of an attribute in double quotes. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A string of JSON that may also stand inside a script element. */
    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign == '"' || sign == '\\' || sign == '<' || sign == '\u2028' || sign == '\u2029') {
                json.append(String.format("\\u%04x", (int) sign));
            } else {
                json.append(sign);
            }
        }
        return json.append('"').toString();
    }

    /** A text with its gaps filled. */
    static String filled(String words, Object... values) {
        String text = words;
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }
}

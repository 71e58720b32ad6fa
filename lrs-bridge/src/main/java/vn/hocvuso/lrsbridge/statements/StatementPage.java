package vn.hocvuso.lrsbridge.statements;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of an answer: the StatementResult object of xAPI 1.0.3 part 2 section 2.5. */
final class StatementPage {
    private final List<byte[]> statements;
    private final String more;

    /**
     * A page.
     *
     * @param statements as they are answered
     * @param more the root-relative address of the next page; empty where this is the last
     */
    StatementPage(List<byte[]> statements, String more) {
        this.statements = List.copyOf(statements);
        this.more = more;
    }

    byte[] json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream(
                64 + statements.stream().mapToInt(one -> one.length + 1).sum());
        json.writeBytes(utf8("{\"statements\":["));
        for (int index = 0; index < statements.size(); index++) {
            if (index > 0) {
                json.write(',');
            }
            json.writeBytes(statements.get(index));
        }
        json.writeBytes(utf8("],\"more\":\"" + more + "\"}"));
        return json.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

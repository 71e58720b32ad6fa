package vn.hocvuso.lrsbridge.statements;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One page of an answer: the StatementResult object of xAPI 1.0.3 part 2 section 2.5. */
final class StatementPage {
    private final List<HeldStatement> statements;
    private final String more;

    /**
     * A page.
     *
     * @param found up to one more than the page holds
     * @param link the root-relative address of this query, to which a position can be appended
     */
    StatementPage(StatementQuery query, List<HeldStatement> found, String link) {
        boolean goesOn = found.size() > query.limit();
        this.statements = goesOn ? found.subList(0, query.limit()) : found;
        this.more =
                goesOn ? link + "from=" + statements.get(statements.size() - 1).position() : "";
    }

    byte[] json() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes(utf8("{\"statements\":["));
        for (int index = 0; index < statements.size(); index++) {
            if (index > 0) {
                json.write(',');
            }
            json.writeBytes(statements.get(index).exact());
        }
        json.writeBytes(utf8("],\"more\":\"" + more + "\"}"));
        return json.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

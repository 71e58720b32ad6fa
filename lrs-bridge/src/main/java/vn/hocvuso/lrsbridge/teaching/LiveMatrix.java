package vn.hocvuso.lrsbridge.teaching;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Frame;

/** What an open matrix asks for every second, and how little it is answered: nothing where nothing is new. */
final class LiveMatrix {
    private LiveMatrix() {}

    /** The cells of every row as letters with blanks between, in the order of the columns. */
    static String json(ClassPage page, Frame frame) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", page.version());
        ArrayNode rows = json.putArray("rows");
        Map<UUID, String> keys = page.keys();
        for (ClassMatrix.Row row : page.matrix().rows()) {
            StringBuilder cells = new StringBuilder();
            row.cells().forEach(cell -> cells.append(cells.isEmpty() ? "" : " ").append(cell.letter()));
            rows.addObject()
                    .put("key", keys.getOrDefault(row.pupil().id(), ""))
                    .put("cells", cells.toString())
                    .put("achieved", row.achieved() + "/" + row.cells().size())
                    .put("last", row.lastActivity().map(frame::day).orElse(""));
        }
        return json.toString();
    }
}

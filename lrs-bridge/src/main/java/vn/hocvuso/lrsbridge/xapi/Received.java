package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** One JSON object as it was received: its text, byte for byte, and the tree read from it (numbers are exact). */
public final class Received implements Batch.Element {
    private final int index;
    private final ObjectNode json;
    private final byte[] bytes;

    Received(int index, ObjectNode json, byte[] bytes) {
        this.index = index;
        this.json = json;
        this.bytes = bytes;
    }

    @Override
    public int index() {
        return index;
    }

    /** The tree. It is shared, not copied: readers must not change it. */
    public ObjectNode json() {
        return json;
    }

    @Override
    public Optional<UUID> id() {
        return Formats.uuid(json.path("id").asText());
    }

    /** The length of its slice of the body, in bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of exactly this object's slice of the body, in UTF-8. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The slice itself, for readers of this chapter, which do not write to it. */
    byte[] slice() {
        return bytes;
    }
}

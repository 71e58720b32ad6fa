package vn.hocvuso.lrsbridge.documents;

import java.time.Instant;
import vn.hocvuso.lrsbridge.web.ETag;

/** A document that is held, byte for byte. */
final class Document {
    private final String contentType;
    private final byte[] content;
    private final Instant modified;

    Document(String contentType, byte[] content, Instant modified) {
        this.contentType = contentType;
        this.content = content.clone();
        this.modified = modified;
    }

    /** As it was sent, parameters included. */
    String contentType() {
        return contentType;
    }

    byte[] content() {
        return content.clone();
    }

    /** When it was last written. */
    Instant modified() {
        return modified;
    }

    ETag tag() {
        return ETag.of(content);
    }
}

package vn.hocvuso.lrsbridge.statements;

import java.util.List;

/** What a request brings: one statement or an array of them as JSON, and the contents that came with them. */
final class Arrival {
    private final byte[] body;
    private final List<SentAttachment> attachments;

    Arrival(byte[] body, List<SentAttachment> attachments) {
        this.body = body.clone();
        this.attachments = List.copyOf(attachments);
    }

    /** Statements that came alone. */
    static Arrival of(byte[] body) {
        return new Arrival(body, List.of());
    }

    byte[] body() {
        return body.clone();
    }

    List<SentAttachment> attachments() {
        return attachments;
    }
}

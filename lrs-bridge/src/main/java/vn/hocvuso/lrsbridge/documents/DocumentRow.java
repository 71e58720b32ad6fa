package vn.hocvuso.lrsbridge.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** A document in its table. */
@Entity
@Table(name = "document")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class DocumentRow {
    /** The nil UUID of RFC 9562: there is no registration. */
    private static final UUID NONE = new UUID(0, 0);

    @Id
    @Column(name = "document_key")
    private UUID key;

    @Column(name = "scope_key", nullable = false)
    private UUID scopeKey;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private UUID registration;

    @Column(name = "document_id", nullable = false)
    private String id;

    @Column(name = "content_type", nullable = false)
    private String contentType;

    @Column(nullable = false)
    private Instant modified;

    @Column(nullable = false)
    private byte[] content;

    /** For EclipseLink. */
    protected DocumentRow() {}

    DocumentRow(DocumentAddress address, Document document) {
        this.key = keyOf(address);
        this.scopeKey = keyOf(address.scope());
        this.scope = address.scope().key();
        this.registration = registrationOf(address.scope());
        this.id = address.id();
        take(document);
    }

    final void take(Document document) {
        this.contentType = document.contentType();
        this.modified = document.modified();
        this.content = document.content();
    }

    static UUID keyOf(DocumentScope scope) {
        return ShortKey.of(scope.key());
    }

    static UUID keyOf(DocumentAddress address) {
        return ShortKey.of(address.scope().key() + "\n" + registrationOf(address.scope()) + "\n" + address.id());
    }

    private static UUID registrationOf(DocumentScope scope) {
        return scope.registration().orElse(NONE);
    }

    Document document() {
        return new Document(contentType, content, modified);
    }
}

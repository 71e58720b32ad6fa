package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A source in its table. */
@Entity
@Table(name = "statement_source")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class SourceRow {
    @Id
    private int id;

    @Column(nullable = false)
    private UUID credential;

    @Column(nullable = false)
    private String authority;

    @Column(name = "authority_key", nullable = false)
    private UUID authorityKey;

    /** For EclipseLink. */
    protected SourceRow() {}

    SourceRow(int id, Source source, UUID authorityKey) {
        this.id = id;
        this.credential = source.credential();
        this.authority = source.authority();
        this.authorityKey = authorityKey;
    }

    int id() {
        return id;
    }

    Source source() {
        return new Source(credential, authority);
    }
}

package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A statement in its table, for queries that count or mark; {@link InsertRows} writes it, {@link SelectStatements} reads its text. */
@Entity
@Table(name = "statement")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class StatementRow {
    @Id
    private long position;

    @Column(nullable = false)
    private int source;

    @Column(nullable = false)
    private boolean voided;

    /** For EclipseLink. */
    protected StatementRow() {}
}

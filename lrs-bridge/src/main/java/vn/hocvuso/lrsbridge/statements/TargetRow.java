package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** In its table: which statement another one has as its object. */
@Entity
@Table(name = "statement_target")
@IdClass(TargetRow.Key.class)
@SuppressWarnings("UnusedVariable") // columns that only queries read
class TargetRow {
    @Id
    private UUID target;

    @Id
    private long position;

    @Column(nullable = false)
    private boolean voids;

    /** For EclipseLink. */
    protected TargetRow() {}

    TargetRow(UUID target, long position, boolean voids) {
        this.target = target;
        this.position = position;
        this.voids = voids;
    }

    /** Both columns together are the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID target = StatementKeys.NONE;
        private long position;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && target.equals(key.target) && position == key.position;
        }

        @Override
        public int hashCode() {
            return target.hashCode() * 31 + Long.hashCode(position);
        }
    }
}

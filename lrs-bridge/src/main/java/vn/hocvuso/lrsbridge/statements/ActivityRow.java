package vn.hocvuso.lrsbridge.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Iri;
import vn.hocvuso.lrsbridge.xapi.ShortKey;

/** An activity that some statement has defined, in its table. */
@Entity
@Table(name = "activity")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class ActivityRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String iri;

    @Column(nullable = false)
    private byte[] definition;

    /** For EclipseLink. */
    protected ActivityRow() {}

    ActivityRow(Iri activity, byte[] definition) {
        this.id = ShortKey.of(activity.value());
        this.iri = activity.value();
        this.definition = definition.clone();
    }

    byte[] definition() {
        return definition.clone();
    }

    void define(byte[] newer) {
        definition = newer.clone();
    }
}

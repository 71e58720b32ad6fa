package vn.hocvuso.lrsbridge.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;

/** An imported XML document in its table. */
@Entity
@Table(name = "plan_document")
@SuppressWarnings("UnusedVariable") // the position is read by queries only
class PlanDocumentRow {
    @Id
    private int position;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String version;

    @Column(nullable = false)
    private byte[] xml;

    /** What a document is. */
    enum Kind {
        CURRICULUM,
        RULES
    }

    /** For EclipseLink. */
    protected PlanDocumentRow() {}

    PlanDocumentRow(int position, Kind kind, Curriculum.Id curriculum, byte[] xml) {
        this.position = position;
        this.kind = kind;
        this.code = curriculum.code();
        this.version = curriculum.version();
        this.xml = xml.clone();
    }

    Kind kind() {
        return kind;
    }

    Curriculum.Id curriculum() {
        return new Curriculum.Id(code, version);
    }

    byte[] xml() {
        return xml;
    }

    boolean says(Kind asked, byte[] text) {
        return kind == asked && Arrays.equals(xml, text);
    }
}

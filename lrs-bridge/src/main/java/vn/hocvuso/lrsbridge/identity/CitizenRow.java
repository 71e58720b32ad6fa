package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A citizen in their table. */
@Entity
@Table(name = "citizen")
class CitizenRow {
    @Id
    private UUID id;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "birth_year", nullable = false)
    private int birthYear;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "citizen_audience", joinColumns = @JoinColumn(name = "citizen_id"))
    @Column(name = "audience")
    private Set<String> audiences = new HashSet<>();

    /** For EclipseLink. */
    protected CitizenRow() {}

    CitizenRow(Citizen citizen) {
        this.id = citizen.id();
        this.fullName = citizen.fullName();
        this.birthYear = citizen.birthYear();
        this.audiences = new HashSet<>(citizen.audiences());
    }

    Citizen citizen() {
        return new Citizen(id, fullName, birthYear, audiences);
    }
}

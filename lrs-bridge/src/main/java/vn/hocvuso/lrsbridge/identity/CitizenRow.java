package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A citizen in their table. */
@Entity
@Table(name = "citizen")
@SuppressWarnings("UnusedVariable") // the folded name is read by queries only
class CitizenRow {
    @Id
    private UUID id;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    @Column(name = "birth_year", nullable = false)
    private int birthYear;

    @Column(name = "birth_date", nullable = false)
    private String birthDate;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(nullable = false)
    private String hamlet;

    @Column(nullable = false)
    private String household;

    @Column(name = "school_code", nullable = false)
    private String schoolCode;

    @Column(nullable = false)
    private String guardians;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "citizen_audience", joinColumns = @JoinColumn(name = "citizen_id"))
    @Column(name = "audience")
    private Set<String> audiences = new HashSet<>();

    /** For EclipseLink. */
    protected CitizenRow() {}

    CitizenRow(Citizen citizen) {
        this.id = citizen.id();
        this.fullName = citizen.fullName();
        this.foldedName = VietnameseNames.folded(citizen.fullName());
        this.birthYear = citizen.birthYear();
        this.birthDate =
                citizen.birth().flatMap(Birth::day).map(LocalDate::toString).orElse("");
        this.sex = citizen.sex();
        this.hamlet = citizen.residence().hamlet();
        this.household = citizen.residence().household();
        this.schoolCode = citizen.schoolCode();
        this.guardians = citizen.guardians().stream()
                .map(one -> String.join("\t", one.fullName(), one.relation(), one.phone(), one.email()))
                .collect(Collectors.joining("\n"));
        this.audiences = new HashSet<>(citizen.audiences());
    }

    UUID id() {
        return id;
    }

    Citizen citizen() {
        return new Citizen(
                id, fullName, birth(), sex, new Residence(hamlet, household), schoolCode, audiences, guardians());
    }

    private Optional<Birth> birth() {
        if (!birthDate.isEmpty()) {
            return Optional.of(Birth.on(LocalDate.parse(birthDate)));
        }
        return birthYear == 0 ? Optional.empty() : Optional.of(Birth.in(birthYear));
    }

    private List<Guardian> guardians() {
        return guardians
                .lines()
                // rows of earlier versions end before the mail address
                .map(line -> (line + "\t").split("\t", -1))
                .map(parts -> new Guardian(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }
}

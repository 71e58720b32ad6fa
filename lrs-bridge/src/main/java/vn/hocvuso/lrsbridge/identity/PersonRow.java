package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person in their table. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "full_name", nullable = false)
    private String fullName;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(name = "person_role", nullable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    /** For EclipseLink. */
    @SuppressWarnings("NullAway.Init")
    protected PersonRow() {}

    PersonRow(Person person, SecretHash secret) {
        this.id = person.id();
        this.name = person.name();
        this.fullName = person.fullName();
        this.secretHash = secret.text();
        this.role = person.role();
    }

    Person person() {
        return new Person(id, name, fullName, role);
    }

    SecretHash secret() {
        return new SecretHash(secretHash);
    }
}

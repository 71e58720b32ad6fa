package vn.hocvuso.lrsbridge.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** A platform's key in its table. */
@Entity
@Table(name = "platform_credential")
class CredentialRow {
    @Id
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(nullable = false)
    private String permissions;

    @Column(name = "xapi_version", nullable = false)
    private String xapiVersion;

    @Column(nullable = false)
    private String authority;

    @Column(nullable = false)
    private boolean revoked;

    /** For EclipseLink. */
    protected CredentialRow() {}

    CredentialRow(Credential credential) {
        this.id = credential.id();
        this.name = credential.name();
        this.secretHash = credential.secret().text();
        this.permissions =
                credential.permissions().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        this.xapiVersion = credential.platform().version();
        this.authority = credential.platform().authority();
        this.revoked = false;
    }

    boolean revoked() {
        return revoked;
    }

    Credential credential() {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        permissions
                .lines()
                .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
                .forEach(one -> may.add(Permission.valueOf(one)));
        return new Credential(id, name, new SecretHash(secretHash), may, new Caller.Platform(authority, xapiVersion));
    }
}

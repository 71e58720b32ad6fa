package vn.hocvuso.lrsbridge.identity;

import java.util.Set;
import vn.hocvuso.lrsbridge.web.Permission;

/** What a person is here for. */
public enum Role {
    ADMINISTRATOR(Permission.ADMINISTER, Permission.TEACH, Permission.CERTIFY, Permission.AUDIT),
    OFFICER(Permission.CERTIFY, Permission.TEACH, Permission.UNMASK),
    TEACHER(Permission.TEACH),
    /** A volunteer, such as a member of the community's digital technology group (tổ công nghệ số cộng đồng). */
    VOLUNTEER(Permission.ASSIST),
    AUDITOR(Permission.AUDIT);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enums
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** What such a person may do. */
    public Set<Permission> permissions() {
        return permissions;
    }
}

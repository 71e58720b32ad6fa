package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes this request.
 *
 * @param id the account's own id, a credential's or a person's
 * @param name what the account is called
 * @param permissions what it may do
 * @param platform how statements of this caller are taken; empty for people
 */
public record Caller(UUID id, String name, Set<Permission> permissions, Optional<Platform> platform) {

    /**
     * The terms of a learning platform.
     *
     * @param authority the xAPI authority, an Agent as JSON, that its statements are stamped with
     * @param version the xAPI version that a request without a version header means
     */
    public record Platform(String authority, String version) {}

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the caller may do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The caller that the identity filter found. */
    public static Optional<Caller> of(SecurityContext security) {
        return security.getUserPrincipal() instanceof Signed signed ? Optional.of(signed.caller()) : Optional.empty();
    }

    /** The caller of a method that demands a permission, and so has one. */
    public static Caller in(SecurityContext security) {
        return of(security).orElseThrow(() -> new Refused(Refusal.UNAUTHENTICATED));
    }

    /** Carries the caller through Jakarta REST. */
    public SecurityContext within(SecurityContext request) {
        Signed signed = new Signed(this);
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return signed;
            }

            @Override
            public boolean isUserInRole(String role) {
                return permissions.stream()
                        .anyMatch(permission -> permission.name().equals(role));
            }

            @Override
            public boolean isSecure() {
                return request.isSecure();
            }

            @Override
            public String getAuthenticationScheme() {
                return platform.isPresent() ? BASIC_AUTH : FORM_AUTH;
            }
        };
    }

    private record Signed(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.name();
        }
    }
}

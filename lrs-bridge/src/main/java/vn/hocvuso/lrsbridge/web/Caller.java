package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;

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
     * @param version the xAPI version in which a request without a version header is refused
     * @param lenient whether wrong statements are repaired or set aside instead of refused with their batch
     * @param contentKeys whether a statement without an id that says the same as an earlier one is that one again
     * @param origins the web origins from which browsers may use this credential; {@code *} for every one
     * @param strength how far what it sends can be believed
     */
    public record Platform(
            String authority,
            String version,
            boolean lenient,
            boolean contentKeys,
            Set<String> origins,
            Strength strength) {
        /** For every origin. */
        public static final String ANY_ORIGIN = "*";

        public Platform {
            origins = Set.copyOf(origins);
        }

        /** The terms of the specification and no more, for servers. */
        public static Platform strict(String authority, String version, Strength strength) {
            return new Platform(authority, version, false, false, Set.of(), strength);
        }

        /** The same terms where nothing is repaired or set aside. */
        public Platform withoutRepairs() {
            return new Platform(authority, version, false, contentKeys, origins, strength);
        }

        /** Whether a page of this origin may use the credential. */
        public boolean isOpenTo(String origin) {
            return origins.contains(ANY_ORIGIN) || origins.contains(origin);
        }
    }

    /** The permissions are completed by those that they include. */
    public Caller {
        permissions = Set.copyOf(Permission.withIncluded(permissions));
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
        return within(request, TriedInVain.NEVER);
    }

    /** The same with what the caller is to be told on the next page. */
    public SecurityContext within(SecurityContext request, TriedInVain tried) {
        Signed signed = new Signed(this, tried);
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

    /** What the caller is to be told of. */
    static TriedInVain triedInVain(SecurityContext security) {
        return security.getUserPrincipal() instanceof Signed signed ? signed.tried() : TriedInVain.NEVER;
    }

    private record Signed(Caller caller, TriedInVain tried) implements Principal {
        @Override
        public String getName() {
            return caller.name();
        }
    }
}

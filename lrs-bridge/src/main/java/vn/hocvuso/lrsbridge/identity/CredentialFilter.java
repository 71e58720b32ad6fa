package vn.hocvuso.lrsbridge.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.PlatformDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * Finds out who calls: platforms by Basic authentication, people by the cookie of their sign-in. It refuses a wrong
 * credential and lets a missing one pass; what needs a caller says so itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CredentialFilter implements ContainerRequestFilter {
    private static final Set<String> WITH_A_ONE_TIME_PASSWORD = Set.of("password", "sign-in", "sign-out");

    private final AccountBook accounts;
    private final PlatformDoor platforms;
    private final Clock clock;

    @Inject
    CredentialFilter(AccountBook accounts, PlatformDoor platforms, Clock clock) {
        this.accounts = accounts;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean fromPlatform = request.getUriInfo().getPath().startsWith("xapi");
        Optional<Caller> caller = fromPlatform ? platform(request) : person(request);
        caller.ifPresent(found -> request.setSecurityContext(found.within(request.getSecurityContext())));
    }

    private Optional<Caller> platform(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(platforms::demanded);
    }

    private Optional<Caller> person(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(SignInResource.COOKIE))
                .map(Cookie::getValue)
                .flatMap(token -> accounts.signedIn(Sha256.of(token), clock.instant()))
                .map(account -> caller(account, request.getUriInfo().getPath()));
    }

    /** Who has a one-time password changes it before anything else. */
    private static Caller caller(SignInAccount account, String path) {
        if (account.mustChange() && !WITH_A_ONE_TIME_PASSWORD.contains(path) && !path.startsWith("assets/")) {
            throw new Refused(Refusal.PASSWORD_CHANGE_NEEDED);
        }
        return account.person().caller();
    }
}

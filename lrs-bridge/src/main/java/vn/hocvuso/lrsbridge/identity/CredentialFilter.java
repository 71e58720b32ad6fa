package vn.hocvuso.lrsbridge.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.PlatformDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Finds out who calls: platforms by Basic authentication, people by the cookie of their sign-in. It refuses a wrong
 * credential and lets a missing one pass; what needs a caller says so itself.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CredentialFilter implements ContainerRequestFilter {
    /** What is open to somebody who has something to do first: that, signing in as somebody else, and signing out. */
    private static final Map<Refusal, Pattern> BEFORE = Map.of(
            Refusal.PASSWORD_CHANGE_NEEDED, Pattern.compile("password|sign-(in|out)|sign-in/.*|assets/.*"),
            Refusal.SECOND_FACTOR_NEEDED, Pattern.compile("second-factor|password|sign-(in|out)|sign-in/.*|assets/.*"));

    private static final Pattern NOWHERE = Pattern.compile("(?!)");

    private final PlatformDoor platforms;
    private final PeopleCallers people;

    @Inject
    CredentialFilter(PlatformDoor platforms, PeopleCallers people) {
        this.platforms = platforms;
        this.people = people;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("xapi")) {
            platform(request)
                    .ifPresent(found -> request.setSecurityContext(found.within(request.getSecurityContext())));
        } else {
            person(request)
                    .ifPresent(found -> request.setSecurityContext(
                            found.person().caller().within(request.getSecurityContext(), found.tried())));
        }
    }

    private Optional<Caller> platform(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(platforms::demanded);
    }

    private Optional<SignInAccount> person(ContainerRequestContext request) {
        Optional<SignInAccount> account = Optional.ofNullable(
                        request.getCookies().get(PersonDoor.COOKIE))
                .map(Cookie::getValue)
                .flatMap(people::signedIn);
        String path = request.getUriInfo().getPath();
        account.flatMap(people::demanded)
                .filter(first ->
                        !BEFORE.getOrDefault(first, NOWHERE).matcher(path).matches())
                .ifPresent(first -> {
                    throw new Refused(first);
                });
        return account;
    }
}

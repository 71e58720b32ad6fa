package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.PersonDoor;

/** What a browser is answered whose person is let in, or halfway in: a cookie, and where to go on. */
@Singleton
public class SignInAnswers {
    /** Holds the token of a right password until the code has come; nobody is signed in by it. */
    public static final String HALFWAY_COOKIE = "bridge-halfway";

    private final SignIns signIns;
    private final RunningSignIns running;
    private final BridgeSettings settings;

    @Inject
    SignInAnswers(SignIns signIns, RunningSignIns running, BridgeSettings settings) {
        this.signIns = signIns;
        this.running = running;
        this.settings = settings;
    }

    /**
     * For somebody of whom nothing more is asked.
     *
     * @param next where they wanted to go; empty where that is not known
     * @param source the address that they come from
     */
    public Response in(SignInAccount account, String next, String source) {
        return Response.seeOther(URI.create(account.mustChange() ? "/password" : onTo(next, account.person())))
                .cookie(whole(signIns.letIn(account, source)), cookie(HALFWAY_COOKIE, "", 0, NewCookie.SameSite.STRICT))
                .build();
    }

    /** For somebody whose password was right and whose code is asked for now. */
    Response halfway(SignInAccount account, String next, String source) {
        String token = running.beginHalfway(account.person(), source);
        return Response.seeOther(UriBuilder.fromPath("/sign-in/code")
                        .queryParam("next", ours(next))
                        .build())
                .cookie(cookie(
                        HALFWAY_COOKIE, token, (int) SignIns.HALFWAY_LASTS.toSeconds(), NewCookie.SameSite.STRICT))
                .build();
    }

    /** The cookie of a sign-in. */
    NewCookie whole(String token) {
        return cookie(PersonDoor.COOKIE, token, (int) SignIns.LASTS.toSeconds(), NewCookie.SameSite.STRICT);
    }

    /** Takes the cookie of a sign-in away. */
    NewCookie none() {
        return cookie(PersonDoor.COOKIE, "", 0, NewCookie.SameSite.STRICT);
    }

    NewCookie cookie(String name, String value, int seconds, NewCookie.SameSite sameSite) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(sameSite)
                .build();
    }

    /** Only a path of this server: a sign-in page must not send people elsewhere. Empty where it is none. */
    public static String ours(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? next : "";
    }

    /** Where somebody goes on who has signed in: where they wanted to go, or to a page that their role has. */
    static String onTo(String next, Person person) {
        String wanted = ours(next);
        return wanted.isEmpty() ? start(person.caller()) : wanted;
    }

    /** The first page of a role. */
    public static String start(Caller caller) {
        if (caller.may(Permission.TEACH) || caller.may(Permission.ASSIST)) {
            return "/teaching";
        }
        return caller.may(Permission.AUDIT) ? "/auditing" : "/";
    }
}

package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.ClientAddress;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Where people sign in with a password, and out. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    static final String COOKIE = "bridge-sign-in";

    private final SignIns signIns;
    private final AccountBook accounts;
    private final BridgeSettings settings;
    private final OpenIdSettings openId;

    @Inject
    SignInResource(SignIns signIns, AccountBook accounts, BridgeSettings settings, OpenIdSettings openId) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.settings = settings;
        this.openId = openId;
    }

    /**
     * The page with the form.
     *
     * @param next where to go on after it
     * @param problem a key of the words for what has just gone wrong; empty where nothing has
     * @param demonstration whether the demonstration's accounts may be shown
     * @param openId whether people can come by an OpenID provider
     */
    public record SignInPage(String next, String problem, boolean demonstration, boolean openId) implements Page {
        @Override
        public String template() {
            return "sign-in.jte";
        }
    }

    /** The form. */
    @GET
    @Path("sign-in")
    @Open
    public SignInPage form(@QueryParam("next") @DefaultValue("") String next) {
        return page(next, "");
    }

    private SignInPage page(String next, String problem) {
        return new SignInPage(ours(next), problem, settings.demonstration(), openId.isSet());
    }

    /** Takes the form. */
    @POST
    @Path("sign-in")
    @Open
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("next") @DefaultValue("") String next,
            @Context HttpServletRequest request) {
        SignIns.Outcome outcome = signIns.attempt(name.strip(), secret, ClientAddress.of(request));
        if (outcome instanceof SignIns.Outcome.In in) {
            Person person = in.account().person();
            return Response.seeOther(URI.create(in.account().mustChange() ? "/password" : onTo(next, person)))
                    .cookie(cookie(settings, signIns.token(person)))
                    .build();
        }
        boolean locked = outcome instanceof SignIns.Outcome.Locked;
        return Response.status((locked ? Refusal.SIGN_IN_LOCKED : Refusal.WRONG_CREDENTIAL).status())
                .entity(page(next, locked ? "sign-in.locked" : "sign-in.failed"))
                .build();
    }

    /** Ends the sign-in. */
    @POST
    @Path("sign-out")
    @Open
    public Response signOut(@CookieParam(COOKIE) @DefaultValue("") String token) {
        accounts.signOut(Sha256.of(token));
        return Response.seeOther(URI.create("/"))
                .cookie(cookie(settings, COOKIE, "", 0, NewCookie.SameSite.STRICT))
                .build();
    }

    static NewCookie cookie(BridgeSettings settings, String token) {
        return cookie(settings, COOKIE, token, (int) SignIns.LASTS.toSeconds(), NewCookie.SameSite.STRICT);
    }

    static NewCookie cookie(
            BridgeSettings settings, String name, String value, int seconds, NewCookie.SameSite sameSite) {
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
    static String ours(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? next : "";
    }

    /** Where somebody goes on who has signed in: where they wanted to go, or to a page that their role has. */
    static String onTo(String next, Person person) {
        String wanted = ours(next);
        return wanted.isEmpty() ? start(person.caller()) : wanted;
    }

    /** The first page of a role. */
    static String start(Caller caller) {
        if (caller.may(Permission.TEACH) || caller.may(Permission.ASSIST)) {
            return "/teaching";
        }
        return caller.may(Permission.AUDIT) ? "/auditing" : "/";
    }
}

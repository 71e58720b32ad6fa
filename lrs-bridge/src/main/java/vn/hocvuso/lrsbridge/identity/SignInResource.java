package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** Where people sign in and out. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    static final String COOKIE = "bridge-sign-in";
    private static final Duration LASTS = Duration.ofHours(10);
    private static final int TOKEN_BYTES = 32;

    private final AccountBook accounts;
    private final BridgeSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SignInResource(AccountBook accounts, BridgeSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The page with the form.
     *
     * @param next where to go on after it
     * @param failed whether a try has just failed
     * @param demonstration whether the demonstration's accounts may be shown
     */
    public record SignInPage(String next, boolean failed, boolean demonstration) implements Page {
        @Override
        public String template() {
            return "sign-in.jte";
        }
    }

    /** The form. */
    @GET
    @Path("sign-in")
    @Open
    public SignInPage form(@QueryParam("next") @DefaultValue("/teaching") String next) {
        return new SignInPage(ours(next), false, settings.demonstration());
    }

    /** Takes the form. */
    @POST
    @Path("sign-in")
    @Open
    public Response signIn(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("secret") @DefaultValue("") String secret,
            @FormParam("next") @DefaultValue("/teaching") String next) {
        Optional<Person> person = accounts.person(name.strip(), secret);
        if (person.isEmpty()) {
            return Response.status(Refusal.WRONG_CREDENTIAL.status())
                    .entity(new SignInPage(ours(next), true, settings.demonstration()))
                    .build();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.signIn(Sha256.of(token), person.get().id(), clock.instant().plus(LASTS));
        return Response.seeOther(URI.create(ours(next)))
                .cookie(cookie(token, (int) LASTS.toSeconds()))
                .build();
    }

    /** Ends the sign-in. */
    @POST
    @Path("sign-out")
    @Open
    public Response signOut(@CookieParam(COOKIE) @DefaultValue("") String token) {
        accounts.signOut(Sha256.of(token));
        return Response.seeOther(URI.create("/")).cookie(cookie("", 0)).build();
    }

    private NewCookie cookie(String token, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(token)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Only a path of this server: a sign-in page must not send people elsewhere. */
    private static String ours(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? next : "/";
    }
}

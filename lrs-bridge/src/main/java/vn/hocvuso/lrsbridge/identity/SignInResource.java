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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.ClientAddress;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.Refusal;

/** Where people sign in with a password, and out. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {
    private final SignIns signIns;
    private final SignInAnswers answers;
    private final RunningSignIns running;
    private final BridgeSettings settings;
    private final OpenIdSettings openId;

    @Inject
    SignInResource(
            SignIns signIns,
            SignInAnswers answers,
            RunningSignIns running,
            BridgeSettings settings,
            OpenIdSettings openId) {
        this.signIns = signIns;
        this.answers = answers;
        this.running = running;
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
        return new SignInPage(SignInAnswers.ours(next), problem, settings.demonstration(), openId.isSet());
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
        String source = ClientAddress.of(request);
        SignIns.Outcome outcome = signIns.attempt(name.strip(), secret, source);
        if (outcome instanceof SignIns.Outcome.In in) {
            return answers.in(in.account(), next, source);
        }
        if (outcome instanceof SignIns.Outcome.Halfway halfway) {
            return answers.halfway(halfway.account(), next, source);
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
    public Response signOut(@CookieParam(PersonDoor.COOKIE) @DefaultValue("") String token) {
        running.end(token);
        return Response.seeOther(URI.create("/")).cookie(answers.none()).build();
    }
}

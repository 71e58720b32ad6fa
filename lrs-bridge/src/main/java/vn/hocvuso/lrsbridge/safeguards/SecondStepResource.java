package vn.hocvuso.lrsbridge.safeguards;

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
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.RunningSignIns;
import vn.hocvuso.lrsbridge.identity.SignInAccount;
import vn.hocvuso.lrsbridge.identity.SignInAnswers;
import vn.hocvuso.lrsbridge.identity.SignIns;
import vn.hocvuso.lrsbridge.web.ClientAddress;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;

/** {@code /sign-in/code}: the second step of signing in, for whose password was right a moment ago. */
@Singleton
@Path("/sign-in/code")
@Produces(MediaType.TEXT_HTML)
public class SecondStepResource {
    private final SecondFactorDesk desk;
    private final SignIns signIns;
    private final RunningSignIns running;
    private final SignInAnswers answers;

    @Inject
    SecondStepResource(SecondFactorDesk desk, SignIns signIns, RunningSignIns running, SignInAnswers answers) {
        this.desk = desk;
        this.signIns = signIns;
        this.running = running;
        this.answers = answers;
    }

    /**
     * The page with the form.
     *
     * @param next where to go on after it
     * @param problem a key of the words for what has just gone wrong; empty where nothing has
     */
    public record SecondStepPage(String next, String problem) implements Page {
        @Override
        public String template() {
            return "second-step.jte";
        }
    }

    /** The form; who has not typed a right password, or too long ago, does that first. */
    @GET
    @Open(aboutSomebody = true)
    public Response form(
            @QueryParam("next") @DefaultValue("") String next,
            @CookieParam(SignInAnswers.HALFWAY_COOKIE) @DefaultValue("") String token) {
        return running.halfway(token)
                .map(account -> Response.ok(page(next, "")).build())
                .orElseGet(() -> fromTheStart(next));
    }

    private static SecondStepPage page(String next, String problem) {
        return new SecondStepPage(SignInAnswers.ours(next), problem);
    }

    private static Response fromTheStart(String next) {
        return Response.seeOther(UriBuilder.fromPath("/sign-in")
                        .queryParam("next", SignInAnswers.ours(next))
                        .build())
                .build();
    }

    /** Takes the form. */
    @POST
    @Open(aboutSomebody = true)
    public Response signIn(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("next") @DefaultValue("") String next,
            @CookieParam(SignInAnswers.HALFWAY_COOKIE) @DefaultValue("") String token,
            @Context HttpServletRequest request) {
        Optional<SignInAccount> account = running.halfway(token);
        String source = ClientAddress.of(request);
        return account.map(known -> signIns.attemptCode(token, known, source, person -> desk.takes(person, code)))
                .map(outcome -> answer(outcome, next, source))
                .orElseGet(() -> fromTheStart(next));
    }

    private Response answer(SignIns.Outcome outcome, String next, String source) {
        if (outcome instanceof SignIns.Outcome.In in) {
            return answers.in(in.account(), next, source);
        }
        boolean locked = outcome instanceof SignIns.Outcome.Locked;
        return Response.status((locked ? Refusal.SIGN_IN_LOCKED : Refusal.WRONG_CREDENTIAL).status())
                .entity(page(next, locked ? "sign-in.locked" : "second-factor.wrong"))
                .build();
    }
}

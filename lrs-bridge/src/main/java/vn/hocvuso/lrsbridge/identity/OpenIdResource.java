package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.ClientAddress;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Sign-in by an OpenID provider: the way there, and the way back. */
@Singleton
@Path("/sign-in/openid")
@Produces(MediaType.TEXT_HTML)
public class OpenIdResource {
    private static final String COOKIE = "bridge-openid";
    private static final int MINUTES = 10;

    private final OpenIdProvider provider;
    private final OpenIdSettings openId;
    private final AccountBook accounts;
    private final SignIns signIns;
    private final SignInAnswers answers;

    @Inject
    OpenIdResource(
            OpenIdProvider provider,
            OpenIdSettings openId,
            AccountBook accounts,
            SignIns signIns,
            SignInAnswers answers) {
        this.provider = provider;
        this.openId = openId;
        this.accounts = accounts;
        this.signIns = signIns;
        this.answers = answers;
    }

    /**
     * Sends on after the return: a page of ours, because a strict cookie is not sent on a redirect from elsewhere.
     *
     * @param next where to
     */
    public record SignedInPage(String next) implements Page {
        @Override
        public String template() {
            return "signed-in.jte";
        }
    }

    /** The way there. */
    @GET
    @Open
    public Response go(@QueryParam("next") @DefaultValue("") String next) {
        demandSet();
        OpenIdProvider.Journey journey = OpenIdProvider.Journey.fresh();
        String kept = String.join("|", journey.state(), journey.nonce(), journey.verifier(), SignInAnswers.ours(next));
        return Response.seeOther(provider.address(journey))
                // comes back with a navigation from elsewhere, which a strict cookie does not
                .cookie(answers.cookie(COOKIE, kept, MINUTES * 60, NewCookie.SameSite.LAX))
                .build();
    }

    private void demandSet() {
        if (!openId.isSet()) {
            throw new Refused(Refusal.NOT_FOUND);
        }
    }

    /** The way back. */
    @GET
    @Path("return")
    @Open
    public Response back(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @CookieParam(COOKIE) @DefaultValue("") String kept,
            @Context HttpServletRequest request) {
        demandSet();
        String[] parts = kept.split("\\|", -1);
        if (parts.length != 4 || code.isEmpty() || !parts[0].equals(state)) {
            throw new Refused(Refusal.OPENID_FAILED);
        }
        SignInAccount account =
                account(provider.visitor(code, new OpenIdProvider.Journey(parts[0], parts[1], parts[2])));
        return Response.ok(new SignedInPage(SignInAnswers.onTo(parts[3], account.person())))
                .cookie(
                        answers.whole(signIns.letIn(account, ClientAddress.of(request))),
                        answers.cookie(COOKIE, "", 0, NewCookie.SameSite.LAX))
                .build();
    }

    /**
     * Who has come before is known by their subject. Who comes for the first time must have been added by an
     * administrator, by the name that the provider's claim tells and without a password of ours.
     */
    private SignInAccount account(OpenIdProvider.Visitor visitor) {
        Optional<SignInAccount> account = accounts.withSubject(visitor.subject());
        if (account.isEmpty()) {
            account = accounts.signInAccount(visitor.name())
                    .filter(added ->
                            !added.hasPassword() && added.openIdSubject().isEmpty());
            account = account.map(added -> added.boundTo(visitor.subject()))
                    .filter(bound -> accounts.replace(bound.boundTo(""), bound))
                    // the same person by another window, at the same moment
                    .or(() -> accounts.withSubject(visitor.subject()));
        }
        return account.filter(known -> !known.closed())
                .orElseThrow(() -> Refused.because(
                        Refusal.OPENID_FAILED,
                        openId.claim(),
                        "chưa có ai với tên này; hãy nhờ quản trị viên thêm / ask an administrator to add this name",
                        visitor.name()));
    }
}

package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Seen;

/** {@code /people/sign-ins}: who can sign in, for administrators. */
@Singleton
@Path("/people/sign-ins")
@Produces(MediaType.TEXT_HTML)
public class SignInAccountsResource {
    private final SignInDesk desk;
    private final OpenIdSettings openId;
    private final SecondFactors factors;
    private final Clock clock;

    @Inject
    SignInAccountsResource(SignInDesk desk, OpenIdSettings openId, SecondFactors factors, Clock clock) {
        this.desk = desk;
        this.openId = openId;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * Everybody who can sign in.
     *
     * @param shown a name with its one-time password, this once; empty otherwise
     * @param faster what somebody else has changed just before; empty otherwise
     * @param openId whether people can come by an OpenID provider
     * @param secondFactors who has set up a second factor
     */
    public record SignInsPage(
            List<SignInAccount> accounts,
            Once shown,
            Optional<Faster> faster,
            boolean openId,
            Set<UUID> secondFactors,
            Instant now)
            implements Page {
        public SignInsPage {
            accounts = List.copyOf(accounts);
            secondFactors = Set.copyOf(secondFactors);
        }

        /** A one-time password. */
        public record Once(String name, String secret) {
            /** None. */
            static final Once NONE = new Once("", "");

            @Override
            public String toString() {
                return "Once " + name;
            }
        }

        /**
         * That somebody else has changed an account since it was seen, so that nothing was done.
         *
         * @param name of the account
         * @param changed the names of what they changed; empty where it cannot be told
         * @param closed whether it is closed now
         */
        public record Faster(String name, List<String> changed, boolean closed) {
            public Faster {
                changed = List.copyOf(changed);
            }
        }

        @Override
        public String template() {
            return "sign-ins.jte";
        }
    }

    private SignInsPage page(SignInsPage.Once shown) {
        return page(shown, Optional.empty());
    }

    private SignInsPage page(SignInsPage.Once shown, Optional<SignInsPage.Faster> faster) {
        return new SignInsPage(desk.all(), shown, faster, openId.isSet(), factors.setUpBy(), clock.instant());
    }

    /** The list as it is now, because somebody else was faster. */
    private Response meanwhile(UUID id, Seen seen) {
        SignInAccount now = desk.known(id);
        var faster = new SignInsPage.Faster(now.person().name(), seen.otherThan(now.fields()), now.closed());
        return Response.status(Refusal.CHANGED_MEANWHILE.status())
                .entity(page(SignInsPage.Once.NONE, Optional.of(faster)))
                .build();
    }

    /** The list. */
    @GET
    @Allows(Permission.ADMINISTER)
    public SignInsPage all() {
        return page(SignInsPage.Once.NONE);
    }

    /** Adds a person; without OpenID with a one-time password, which is shown now and never again. */
    @POST
    @Allows(Permission.ADMINISTER)
    public SignInsPage add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("full-name") @DefaultValue("") String fullName,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("by") @DefaultValue("password") String by,
            @Context SecurityContext security) {
        Person person = desk.person(name, fullName, role);
        return page(new SignInsPage.Once(person.name(), desk.add(person, by.equals("password"), Caller.in(security))));
    }

    /** Gives a one-time password in place of a forgotten one; it also ends a lock. */
    @POST
    @Path("{id}/reset")
    @Allows(Permission.ADMINISTER)
    public Response reset(
            @PathParam("id") UUID id,
            @FormParam("seen") @DefaultValue("") String form,
            @Context SecurityContext security) {
        Seen seen = new Seen(form);
        return desk.reset(id, seen, Caller.in(security))
                .map(secret -> Response.ok(page(
                                new SignInsPage.Once(desk.known(id).person().name(), secret)))
                        .build())
                .orElseGet(() -> meanwhile(id, seen));
    }

    /** Closes an account, or opens it again. */
    @POST
    @Path("{id}/closed")
    @Allows(Permission.ADMINISTER)
    public Response close(
            @PathParam("id") UUID id,
            @FormParam("closed") @DefaultValue("false") boolean closed,
            @FormParam("seen") @DefaultValue("") String form,
            @Context SecurityContext security) {
        Seen seen = new Seen(form);
        return desk.close(id, closed, seen, Caller.in(security))
                ? Response.seeOther(URI.create("/people/sign-ins")).build()
                : meanwhile(id, seen);
    }
}

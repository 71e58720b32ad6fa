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
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;

/** {@code /people/sign-ins}: who can sign in, for administrators. */
@Singleton
@Path("/people/sign-ins")
@Produces(MediaType.TEXT_HTML)
public class SignInAccountsResource {
    private final SignInDesk desk;
    private final OpenIdSettings openId;
    private final Clock clock;

    @Inject
    SignInAccountsResource(SignInDesk desk, OpenIdSettings openId, Clock clock) {
        this.desk = desk;
        this.openId = openId;
        this.clock = clock;
    }

    /**
     * Everybody who can sign in.
     *
     * @param shown a name with its one-time password, this once; empty otherwise
     * @param openId whether people can come by an OpenID provider
     */
    public record SignInsPage(List<SignInAccount> accounts, Once shown, boolean openId, Instant now) implements Page {
        public SignInsPage {
            accounts = List.copyOf(accounts);
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

        @Override
        public String template() {
            return "sign-ins.jte";
        }
    }

    private SignInsPage page(SignInsPage.Once shown) {
        return new SignInsPage(desk.all(), shown, openId.isSet(), clock.instant());
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
    public SignInsPage reset(@PathParam("id") UUID id, @Context SecurityContext security) {
        return page(desk.reset(id, Caller.in(security)));
    }

    /** Closes an account, or opens it again. */
    @POST
    @Path("{id}/closed")
    @Allows(Permission.ADMINISTER)
    public Response close(
            @PathParam("id") UUID id,
            @FormParam("closed") @DefaultValue("false") boolean closed,
            @Context SecurityContext security) {
        desk.close(id, closed, Caller.in(security));
        return Response.seeOther(URI.create("/people/sign-ins")).build();
    }
}

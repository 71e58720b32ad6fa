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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Where people change their own password; a one-time one is changed here before anything else. */
@Singleton
@Path("/password")
@Produces(MediaType.TEXT_HTML)
public class PasswordResource {
    private final SignIns signIns;
    private final AccountBook accounts;

    @Inject
    PasswordResource(SignIns signIns, AccountBook accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    /**
     * The page with the form.
     *
     * @param name the name to sign in with
     * @param once whether the current one is a one-time password
     * @param problem a key of the words; empty where nothing has gone wrong
     */
    public record PasswordPage(String name, boolean once, String problem) implements Page {
        @Override
        public String template() {
            return "password.jte";
        }
    }

    /** The form. */
    @GET
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public PasswordPage form(@Context SecurityContext security) {
        return page(own(security), "");
    }

    private static PasswordPage page(SignInAccount own, String problem) {
        return new PasswordPage(own.person().name(), own.mustChange(), problem);
    }

    private SignInAccount own(SecurityContext security) {
        return accounts.signInAccount(Caller.in(security).id())
                .filter(SignInAccount::hasPassword)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** Takes the form. */
    @POST
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response change(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("next") @DefaultValue("") String next,
            @FormParam("again") @DefaultValue("") String again,
            @CookieParam(PersonDoor.COOKIE) @DefaultValue("") String token,
            @Context SecurityContext security) {
        SignInAccount own = own(security);
        Optional<String> fault = signIns.fault(own, current, next, again);
        if (fault.isPresent()) {
            return Response.status(Refusal.INVALID_PERSON.status())
                    .entity(page(own, fault.get()))
                    .build();
        }
        signIns.change(own, next, token);
        return Response.seeOther(URI.create(SignInAnswers.start(Caller.in(security))))
                .build();
    }
}

package vn.hocvuso.lrsbridge.safeguards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.RunningSignIn;
import vn.hocvuso.lrsbridge.identity.RunningSignIns;
import vn.hocvuso.lrsbridge.identity.SignInAccount;
import vn.hocvuso.lrsbridge.identity.SignIns;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/** {@code /account}: what somebody who signs in sees of their own account, and of who uses it. */
@Singleton
@Path("/account")
@Produces(MediaType.TEXT_HTML)
public class OwnAccountResource {
    private static final URI HERE = URI.create("/account");

    private final SignIns signIns;
    private final RunningSignIns running;
    private final SecondFactorDesk desk;

    @Inject
    OwnAccountResource(SignIns signIns, RunningSignIns running, SecondFactorDesk desk) {
        this.signIns = signIns;
        this.running = running;
        this.desk = desk;
    }

    /**
     * The page.
     *
     * @param factor their second factor, where they have one
     * @param signIns those that run, the last seen first
     * @param here the digest of the one that asks
     */
    public record OwnAccountPage(
            SignInAccount account, Optional<SecondFactor> factor, List<RunningSignIn> signIns, Sha256 here)
            implements Page {
        public OwnAccountPage {
            signIns = List.copyOf(signIns);
        }

        @Override
        public String template() {
            return "own-account.jte";
        }
    }

    /** The page. */
    @GET
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public OwnAccountPage page(
            @CookieParam(PersonDoor.COOKIE) @DefaultValue("") String token, @Context SecurityContext security) {
        SignInAccount own = signIns.account(Caller.in(security).id()).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new OwnAccountPage(
                own, desk.of(own.person().id()), running.of(own.person().id()), Sha256.of(token));
    }

    /** Ends all sign-ins but this one. */
    @POST
    @Path("others-ended")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response endOthers(
            @CookieParam(PersonDoor.COOKIE) @DefaultValue("") String token, @Context SecurityContext security) {
        running.endOthers(Caller.in(security).id(), token);
        return Response.seeOther(HERE).build();
    }

    /** Says that the owner knows what was tried in vain, so that pages speak of it no more. */
    @POST
    @Path("tries-seen")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response seen(@Context SecurityContext security) {
        signIns.forgetTriedInVain(Caller.in(security).id());
        return Response.seeOther(HERE).build();
    }
}

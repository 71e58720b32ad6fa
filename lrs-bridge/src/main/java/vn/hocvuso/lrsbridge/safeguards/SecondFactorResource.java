package vn.hocvuso.lrsbridge.safeguards;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.lrsbridge.identity.RunningSignIns;
import vn.hocvuso.lrsbridge.identity.SignInAccount;
import vn.hocvuso.lrsbridge.identity.SignInAnswers;
import vn.hocvuso.lrsbridge.identity.SignIns;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.PersonDoor;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /second-factor}: where people set up their own second factor, and turn it off. */
@Singleton
@Path("/second-factor")
@Produces(MediaType.TEXT_HTML)
public class SecondFactorResource {
    private static final String HERE = "/second-factor";

    private final SecondFactorDesk desk;
    private final SecondFactorSettings settings;
    private final SignIns signIns;
    private final RunningSignIns running;

    @Inject
    SecondFactorResource(
            SecondFactorDesk desk, SecondFactorSettings settings, SignIns signIns, RunningSignIns running) {
        this.desk = desk;
        this.settings = settings;
        this.signIns = signIns;
        this.running = running;
    }

    /**
     * The page of who has none, with the form that sets one up.
     *
     * @param name the name to sign in with
     * @param demanded whether their role must have one
     * @param problem a key of the words; empty where nothing has gone wrong
     */
    public record SetUpPage(SecondFactorDesk.SetUp setUp, String name, boolean demanded, String problem)
            implements Page {
        @Override
        public String template() {
            return "second-factor-set-up.jte";
        }
    }

    /**
     * The page of who has one.
     *
     * @param name the name to sign in with
     * @param demanded whether their role must have one
     * @param problem a key of the words; empty where nothing has gone wrong
     */
    public record KeptPage(SecondFactor kept, String name, boolean demanded, String problem) implements Page {
        @Override
        public String template() {
            return "second-factor.jte";
        }
    }

    /**
     * Recovery codes, this once.
     *
     * @param next where to go on
     */
    public record RecoveryCodesPage(List<String> codes, String next) implements Page {
        public RecoveryCodesPage {
            codes = List.copyOf(codes);
        }

        @Override
        public String template() {
            return "recovery-codes.jte";
        }

        @Override
        public String toString() {
            return "RecoveryCodesPage";
        }
    }

    /** What there is of it. */
    @GET
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Page page(@Context SecurityContext security) {
        SignInAccount own = own(security);
        return desk.of(own.person().id())
                .<Page>map(kept -> kept(own, kept, ""))
                .orElseGet(() -> setUp(own, desk.fresh(own.person()), ""));
    }

    /** Who comes by OpenID has none here: the provider answers for theirs. */
    private SignInAccount own(SecurityContext security) {
        return signIns.account(Caller.in(security).id())
                .filter(SignInAccount::hasPassword)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    private SetUpPage setUp(SignInAccount own, SecondFactorDesk.SetUp setUp, String problem) {
        return new SetUpPage(setUp, own.person().name(), isDemandedOf(own), problem);
    }

    private KeptPage kept(SignInAccount own, SecondFactor kept, String problem) {
        return new KeptPage(kept, own.person().name(), isDemandedOf(own), problem);
    }

    private boolean isDemandedOf(SignInAccount own) {
        return settings.demandedOf().contains(own.person().role());
    }

    /** Sets it up, with a code of the app and the password; the recovery codes are shown now and never again. */
    @POST
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response setUp(
            @FormParam("set-up") @DefaultValue("") String sealed,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("secret") @DefaultValue("") String secret,
            @CookieParam(PersonDoor.COOKIE) @DefaultValue("") String token,
            @Context SecurityContext security) {
        SignInAccount own = own(security);
        if (desk.of(own.person().id()).isPresent()) {
            return Response.seeOther(URI.create(HERE)).build();
        }
        Optional<String> fault = signIns.ownPasswordFault(own, secret);
        Optional<List<String>> codes = fault.isPresent() ? Optional.empty() : desk.setUp(own.person(), sealed, code);
        if (codes.isEmpty()) {
            return wrong(setUp(own, desk.again(own.person(), sealed), fault.orElse("second-factor.wrong")));
        }
        running.endOthers(own.person().id(), token);
        return codes(codes.get(), security);
    }

    private static Response wrong(Page page) {
        return Response.status(Refusal.INVALID_PERSON.status()).entity(page).build();
    }

    private static Response codes(List<String> codes, SecurityContext security) {
        return Response.ok(new RecoveryCodesPage(codes, SignInAnswers.start(Caller.in(security))))
                .build();
    }

    /** Makes new recovery codes, with the password. */
    @POST
    @Path("codes")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response newCodes(@FormParam("secret") @DefaultValue("") String secret, @Context SecurityContext security) {
        return withPassword(security, secret, own -> codes(desk.newCodes(own.person()), security));
    }

    /** Turns it off, with the password. */
    @POST
    @Path("off")
    @Allows({Permission.TEACH, Permission.ASSIST, Permission.CERTIFY, Permission.AUDIT, Permission.ADMINISTER})
    public Response turnOff(@FormParam("secret") @DefaultValue("") String secret, @Context SecurityContext security) {
        return withPassword(security, secret, own -> {
            desk.turnOff(own.person());
            return Response.seeOther(URI.create(HERE)).build();
        });
    }

    private Response withPassword(SecurityContext security, String secret, Function<SignInAccount, Response> work) {
        SignInAccount own = own(security);
        Optional<SecondFactor> kept = desk.of(own.person().id());
        if (kept.isEmpty()) {
            return Response.seeOther(URI.create(HERE)).build();
        }
        return signIns.ownPasswordFault(own, secret)
                .map(fault -> wrong(kept(own, kept.get(), fault)))
                .orElseGet(() -> work.apply(own));
    }
}

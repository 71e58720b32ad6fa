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
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/** The officers' inbox of accounts that are nobody's yet, and the links that they make and undo. */
@Singleton
@Path("/people")
@Produces(MediaType.TEXT_HTML)
public class LinksResource {
    private static final int SHOWN = 100;

    private final AccountInbox inbox;
    private final PeopleDesk desk;

    @Inject
    LinksResource(AccountInbox inbox, PeopleDesk desk) {
        this.inbox = inbox;
        this.desk = desk;
    }

    /**
     * The accounts that wait.
     *
     * @param total how many, where more wait than are shown
     */
    public record AccountsPage(List<AccountInbox.Waiting> waiting, long total) implements Page {
        public AccountsPage {
            waiting = List.copyOf(waiting);
        }

        @Override
        public String template() {
            return "accounts.jte";
        }
    }

    /** The inbox. */
    @GET
    @Path("accounts")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public AccountsPage accounts() {
        return new AccountsPage(inbox.newest(SHOWN), inbox.count());
    }

    /** Takes a proposal. */
    @POST
    @Path("accounts")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response accept(
            @FormParam("account") @DefaultValue("") String account,
            @FormParam("citizen") UUID citizen,
            @Context SecurityContext security) {
        desk.link(LinkForm.account(account), citizen, Caller.in(security));
        return Response.seeOther(URI.create("/people/accounts")).build();
    }

    /** Links an account that somebody typed. */
    @POST
    @Path("citizens/{id}/links")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response link(
            @PathParam("id") UUID citizen,
            @FormParam("home") @DefaultValue("") String home,
            @FormParam("name") @DefaultValue("") String name,
            @Context SecurityContext security) {
        Ifi account = LinkForm.typed(home, name);
        desk.link(account, citizen, Caller.in(security));
        return to(citizen);
    }

    private static Response to(UUID citizen) {
        return Response.seeOther(URI.create("/people/citizens/" + citizen + "#links"))
                .build();
    }

    /** Undoes a link. */
    @POST
    @Path("citizens/{id}/unlink")
    @Allows({Permission.CERTIFY, Permission.ADMINISTER})
    public Response unlink(
            @PathParam("id") UUID citizen,
            @FormParam("account") @DefaultValue("") String account,
            @Context SecurityContext security) {
        desk.unlink(LinkForm.account(account), Caller.in(security));
        return to(citizen);
    }
}

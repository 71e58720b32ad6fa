package vn.hocvuso.lrsbridge.safeguards;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/** Where administrators help somebody who has lost their second factor and their recovery codes. */
@Singleton
@Path("/people/sign-ins/{id}/second-factor")
@Produces(MediaType.TEXT_HTML)
public class TakenAwayResource {
    private final SecondFactorDesk desk;

    @Inject
    TakenAwayResource(SecondFactorDesk desk) {
        this.desk = desk;
    }

    /** Takes it away; of whose role one is demanded sets up another at the next sign-in. */
    @POST
    @Allows(Permission.ADMINISTER)
    public Response takeAway(@PathParam("id") UUID id, @Context SecurityContext security) {
        desk.takeAway(id, Caller.in(security));
        return Response.seeOther(URI.create("/people/sign-ins")).build();
    }
}

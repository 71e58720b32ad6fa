package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What verifiers anywhere need: the keys of this server, and which certificates are revoked. */
@Singleton
@Path("/")
public class IssuerDocumentsResource {
    private final IssuingAuthority authority;
    private final StatusLists lists;

    @Inject
    IssuerDocumentsResource(IssuingAuthority authority, StatusLists lists) {
        this.authority = authority;
        this.lists = lists;
    }

    /** The DID document (did:web). */
    @GET
    @Path(".well-known/did.json")
    @Produces({"application/did+json", "application/did+ld+json", MediaType.APPLICATION_JSON})
    @Open
    public String did() {
        return authority.document().toJson().toString();
    }

    /** A status list (Bitstring Status List 1.0), as it was published last. */
    @GET
    @Path("status/{list: [1-9][0-9]{0,6}}")
    @Produces({"application/vc", "application/vc+ld+json", "application/ld+json", MediaType.APPLICATION_JSON})
    @Open
    public String status(@PathParam("list") int list) {
        return lists.current(list)
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                .toString();
    }
}

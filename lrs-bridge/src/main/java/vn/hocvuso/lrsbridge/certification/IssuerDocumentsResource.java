package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import vn.hocvuso.lrsbridge.verifying.StatusList;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** What verifiers anywhere need: the keys of this server, and which certificates are revoked. */
@Singleton
@Path("/")
public class IssuerDocumentsResource {
    /** How long a fetched list may be relied on without asking again. */
    static final Duration LIST_LASTS = Duration.ofDays(1);

    private final IssuingAuthority authority;
    private final Register register;
    private final BridgeSettings settings;
    private final Clock clock;

    @Inject
    IssuerDocumentsResource(IssuingAuthority authority, Register register, BridgeSettings settings, Clock clock) {
        this.authority = authority;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** The DID document (did:web). */
    @GET
    @Path(".well-known/did.json")
    @Produces({"application/did+json", "application/did+ld+json", MediaType.APPLICATION_JSON})
    @Open
    public String did() {
        return authority.document().toJson().toString();
    }

    /** A status list (Bitstring Status List 1.0), signed now. */
    @GET
    @Path("status/{list: [1-9][0-9]{0,6}}")
    @Produces({"application/vc", "application/vc+ld+json", "application/ld+json", MediaType.APPLICATION_JSON})
    @Open
    public String status(@PathParam("list") int list) {
        IntStream revoked = register.revoked(list).orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        Instant now = clock.instant();
        return StatusList.revoking(revoked)
                .issue(
                        settings.address("/status/" + list),
                        authority.signer(),
                        new StatusList.Validity(now, now.plus(LIST_LASTS)))
                .toString();
    }
}

package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.Multikey;
import vn.hocvuso.lrsbridge.web.Allows;
import vn.hocvuso.lrsbridge.web.Page;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /certification/keys}: the keys that ever signed certificates; an administrator renews and distrusts them. */
@Singleton
@Path("/certification/keys")
@Produces(MediaType.TEXT_HTML)
public class KeysResource {
    private final IssuingAuthority authority;
    private final SigningKeys keys;

    @Inject
    KeysResource(IssuingAuthority authority, SigningKeys keys) {
        this.authority = authority;
        this.keys = keys;
    }

    /**
     * What the page shows.
     *
     * @param renewable whether this node makes its own keys
     */
    public record KeysPage(String did, List<Line> lines, boolean renewable) implements Page {
        /**
         * A key.
         *
         * @param signs whether this node signs with it
         */
        public record Line(String key, boolean trusted, boolean signs) {}

        @Override
        public String template() {
            return "keys.jte";
        }
    }

    /** The page. */
    @GET
    @Allows(Permission.ADMINISTER)
    public KeysPage page() {
        Multikey signs = authority.signer().publicKey();
        return new KeysPage(
                authority.did(),
                authority.document().keys().stream()
                        .map(one -> new KeysPage.Line(
                                one.key().toString(), one.trusted(), one.key().equals(signs)))
                        .toList(),
                keys.renewable());
    }

    /** A new key signs on this node from now on; what the old one signed stays valid. */
    @POST
    @Path("renewal")
    @Allows(Permission.ADMINISTER)
    public Response renew() {
        if (!keys.renewable()) {
            throw new Refused(Refusal.KEY_NOT_CHANGEABLE);
        }
        CredentialSigner fresh = keys.renew(authority.did());
        authority.introduce(fresh);
        authority.signWith(fresh);
        return back();
    }

    /** Others may know this key: what it signed vouches for nothing any more. The key that signs must be renewed first. */
    @POST
    @Path("distrust")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ADMINISTER)
    public Response distrust(
            @FormParam("key") @DefaultValue("") String key, @FormParam("sure") @DefaultValue("") String sure) {
        Multikey named = authority.document().keys().stream()
                .map(one -> one.key())
                .filter(one -> one.toString().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        if (!sure.equals("yes") || named.equals(authority.signer().publicKey())) {
            throw new Refused(Refusal.KEY_NOT_CHANGEABLE);
        }
        authority.distrust(named);
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/certification/keys")).build();
    }
}

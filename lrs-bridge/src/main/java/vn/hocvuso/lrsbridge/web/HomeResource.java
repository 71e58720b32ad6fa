package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page: what this is, and where each kind of reader goes on. */
@Singleton
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomeResource {
    private final BridgeSettings settings;

    @Inject
    public HomeResource(BridgeSettings settings) {
        this.settings = settings;
    }

    /** The page. */
    @GET
    @Open
    public HomePage home() {
        return new HomePage(settings.address("/xapi").toString(), settings.demonstration());
    }

    /**
     * What the first page shows.
     *
     * @param endpoint the address that platforms post to
     * @param demonstration whether this is the commune that does not exist
     */
    public record HomePage(String endpoint, boolean demonstration) implements Page {
        @Override
        public String template() {
            return "home.jte";
        }
    }
}

package vn.hocvuso.lrsbridge.documents;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import vn.hocvuso.lrsbridge.web.Open;

/** {@code /xapi/about}: which versions are spoken here (xAPI 1.0.3 part 3 section 2.8). */
@Singleton
@Path("/xapi/about")
@Produces(MediaType.APPLICATION_JSON)
public class AboutResource {
    /** For anybody, whatever version their request names. */
    @GET
    @Open
    public String get() {
        return "{\"version\":[\"2.0.0\",\"1.0.3\",\"1.0.2\",\"1.0.1\",\"1.0.0\"]}";
    }
}

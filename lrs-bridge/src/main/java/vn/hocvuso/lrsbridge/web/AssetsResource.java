package vn.hocvuso.lrsbridge.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Style sheets and pictures of the pages. */
@Singleton
@Path("/assets")
public class AssetsResource {
    private static final int ONE_DAY = 24 * 3600;

    /** One file; the path allows a plain name only, so nothing outside the folder is reachable. */
    @GET
    @Path("{name: [a-z0-9-]+([.]min)?[.](css|svg|js)}")
    @Open
    public Response asset(@PathParam("name") String name) {
        InputStream file = AssetsResource.class.getResourceAsStream("/assets/" + name);
        if (file == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        CacheControl cache = new CacheControl();
        cache.setMaxAge(ONE_DAY);
        Response.ResponseBuilder answer = Response.ok(file, type(name)).cacheControl(cache);
        // a worker serves the pages beside the folder that it lies in
        return name.endsWith("-worker.js")
                ? answer.header("Service-Worker-Allowed", "/").build()
                : answer.build();
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css;charset=UTF-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "text/javascript;charset=UTF-8";
    }
}

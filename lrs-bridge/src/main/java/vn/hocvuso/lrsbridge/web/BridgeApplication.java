package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The one Jakarta REST application. It names no resource: the container finds them, so that this chapter stays below
 * those that hold them.
 */
@ApplicationPath("/")
public class BridgeApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // OPTIONS answers what is allowed, not a WADL document
                "jersey.config.server.wadl.disableWadl",
                true,
                // a Location stays as our code writes it, a path of this server: what the request says of the host is
                // anybody's word, and behind a proxy it is not the address that browsers know
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true,
                // a refusal's own body is the answer; the container's error page must not replace it
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}

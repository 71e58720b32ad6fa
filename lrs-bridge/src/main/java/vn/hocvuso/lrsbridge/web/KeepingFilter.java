package vn.hocvuso.lrsbridge.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/**
 * Tells browsers and proxies not to keep what is somebody's: whatever needs a sign-in or a credential, is written for
 * somebody who is signed in, or is about somebody. On a shared computer the way back would show it after the sign-out.
 * What is the same for all may say by itself how long it keeps.
 */
@Provider
public class KeepingFilter implements ContainerResponseFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> head = response.getHeaders();
        boolean somebodys = Caller.of(request.getSecurityContext()).isPresent()
                || head.containsKey(HttpHeaders.SET_COOKIE)
                || !response.getCookies().isEmpty()
                || !isForAll(resource.getResourceMethod());
        if (somebodys && !head.containsKey(HttpHeaders.CACHE_CONTROL)) {
            head.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** What no method of ours answers, such as an address that there is not, tells nothing of anybody. */
    private static boolean isForAll(@org.jspecify.annotations.Nullable Method method) {
        if (method == null) {
            return true;
        }
        Open open = method.getAnnotation(Open.class);
        return open != null && !open.aboutSomebody();
    }
}

package vn.hocvuso.lrsbridge.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets a request through to a method only when the method says so. A method that says nothing is closed. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Open.class) || isAnsweredByTheContainer(request, method)) {
            return;
        }
        Optional<Caller> caller = Caller.of(request.getSecurityContext());
        if (caller.isEmpty()) {
            throw new Refused(Refusal.UNAUTHENTICATED);
        }
        Allows allows = method.getAnnotation(Allows.class);
        if (allows == null || Stream.of(allows.value()).noneMatch(caller.get()::may)) {
            throw new Refused(Refusal.FORBIDDEN);
        }
    }

    /** {@code OPTIONS}, which no method of ours takes: it tells the methods of an address and nothing else. */
    private static boolean isAnsweredByTheContainer(ContainerRequestContext request, Method method) {
        return request.getMethod().equals("OPTIONS")
                && !method.getDeclaringClass().getName().startsWith("vn.hocvuso.");
    }
}

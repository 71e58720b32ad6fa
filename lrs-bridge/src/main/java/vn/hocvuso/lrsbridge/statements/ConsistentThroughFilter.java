package vn.hocvuso.lrsbridge.statements;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.hocvuso.lrsbridge.web.Caller;

/**
 * Tells whoever asks for statements through which moment the answer is complete, also when it is a refusal (xAPI 1.0.3
 * part 3 section 2.1.3).
 */
@Provider
public class ConsistentThroughFilter implements ContainerResponseFilter {
    private static final String HEADER = "X-Experience-API-Consistent-Through";
    private static final Set<String> ASKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final StatementStore store;

    @Inject
    public ConsistentThroughFilter(StatementStore store) {
        this.store = store;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // where something broke, the database may be what broke
        if (response.getStatus() < 500
                && ASKING.contains(request.getMethod())
                && request.getUriInfo().getPath().startsWith("xapi/statements")
                && Caller.of(request.getSecurityContext()).isPresent()) {
            response.getHeaders().putSingle(HEADER, store.consistentThrough().toString());
        }
    }
}

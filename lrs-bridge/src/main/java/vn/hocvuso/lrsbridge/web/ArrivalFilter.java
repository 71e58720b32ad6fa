package vn.hocvuso.lrsbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives every body the time that it may take ({@link ArrivingBody}), and each address its share ({@link
 * BodiesOnTheWay}). Before Jakarta REST, which would otherwise wait for the first byte of a form before it asks anybody
 * who sends it.
 */
@WebFilter("/*")
public class ArrivalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Set by what reads HTTP below the application, see {@code ChunkedBodies}. */
    private static final String BROKEN = "vn.hocvuso.lrsbridge.broken-body";

    private final transient BodiesOnTheWay bodies = new BodiesOnTheWay();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        boolean room = bodies.begin(address);
        try {
            chain.doFilter(new WithPace(request, room), response);
        } finally {
            bodies.end(address);
        }
    }

    /** A request whose body must keep its pace. */
    private static final class WithPace extends HttpServletRequestWrapper {
        private final ServletInputStream body;

        WithPace(HttpServletRequest request, boolean room) throws IOException {
            super(request);
            this.body = new ArrivingBody(
                    request.getInputStream(),
                    ArrivingBody.PATIENCE,
                    room,
                    () -> Optional.ofNullable((String) request.getAttribute(BROKEN)));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}

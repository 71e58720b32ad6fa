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
import java.time.Duration;

/**
 * Gives every body the time that it may take ({@link ArrivingBody}). Before Jakarta REST, which would otherwise wait for
 * the first byte of a form before it asks anybody who sends it.
 */
@WebFilter("/*")
public class ArrivalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Duration patience;

    public ArrivalFilter() {
        this(ArrivingBody.PATIENCE);
    }

    ArrivalFilter(Duration patience) {
        this.patience = patience;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean bodiless =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        chain.doFilter(bodiless ? request : new WithPace(request, patience), response);
    }

    /** A request whose body must keep its pace. */
    private static final class WithPace extends HttpServletRequestWrapper {
        private final ServletInputStream body;

        WithPace(HttpServletRequest request, Duration patience) throws IOException {
            super(request);
            this.body = new ArrivingBody(request.getInputStream(), patience);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}

package vn.hocvuso.lrsbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a boundary as clients write it: jxapi puts equals signs into it without the quotes that RFC 2045 section 5.1
 * asks for. Jakarta REST would refuse it before any filter of its own.
 */
@WebFilter("/xapi/*")
public class BoundaryFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Nobody writes a longer one in earnest, and matching takes longer the longer it is. */
    private static final int LONGEST = 300;

    private static final Pattern BARE = Pattern.compile(
            "(multipart/.*;\\s*boundary=)([^\"\\s;]*[=/:?,()<>@][^\"\\s;]*)(.*)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        Matcher bare = BARE.matcher(type == null || type.length() > LONGEST ? "" : type);
        if (bare.matches()) {
            String quoted = bare.group(1) + '"' + bare.group(2) + '"' + bare.group(3);
            chain.doFilter(new Typed(request, quoted), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A request with another content type. */
    private static final class Typed extends HttpServletRequestWrapper {
        private final String type;

        Typed(HttpServletRequest request, String type) {
            super(request);
            this.type = type;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getHeader(String name) {
            return isContentType(name) ? type : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isContentType(name) ? Collections.enumeration(List.of(type)) : super.getHeaders(name);
        }

        private static boolean isContentType(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
        }
    }
}

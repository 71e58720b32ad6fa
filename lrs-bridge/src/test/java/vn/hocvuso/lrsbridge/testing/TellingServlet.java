package vn.hocvuso.lrsbridge.testing;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** In the place of what Payara answers itself, by the names that it gives to its servlets. */
final class TellingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String METRICS = "microprofile-metrics-resource";

    /** The servlets of {@code /metrics} and {@code /openapi}. */
    static final String[] NAMES = {METRICS, "microprofile-openapi-servlet"};

    static String path(String name) {
        return name.equals(METRICS) ? "/metrics/*" : "/openapi/*";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write("what the server tells of itself");
    }
}

package vn.hocvuso.lrsbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The product with the demonstration's data, as its callers meet it: in a process of its own ({@link RunningBridge}) or
 * in that of the test ({@link InProcessBridge}).
 */
public abstract class Bridge implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient following = client(HttpClient.Redirect.NORMAL);
    private final HttpClient staying = client(HttpClient.Redirect.NEVER);

    private static HttpClient client(HttpClient.Redirect redirects) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirects)
                .build();
    }

    /** The whole address of a path. */
    public abstract URI address(String path);

    @Override
    public abstract void close();

    /** A request of a platform. */
    public HttpRequest.Builder xapi(String path) {
        return bare("/xapi" + path, "demo-lms", "demo-lms-secret")
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }

    /** A request with a credential and nothing else. */
    public HttpRequest.Builder bare(String path, String name, String secret) {
        return HttpRequest.newBuilder(address(path)).timeout(PATIENCE).header("Authorization", basic(name, secret));
    }

    /** The header of Basic authentication. */
    public static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** Posts statements as the demonstration's platform. */
    public HttpResponse<String> post(String statements) {
        return send(
                xapi("/statements").POST(BodyPublishers.ofString(statements)).build());
    }

    /** The cookie of somebody of the demonstration who signs in. */
    public String signIn(String name) {
        return SignedIn.as(name, this).cookie();
    }

    public HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(address(path))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .build());
    }

    /** Sends without following a redirect. */
    public HttpResponse<String> sendOnce(HttpRequest request) {
        return send(staying, request);
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(following, request);
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

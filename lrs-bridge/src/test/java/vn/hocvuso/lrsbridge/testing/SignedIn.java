package vn.hocvuso.lrsbridge.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody of the demonstration who is signed in, with the cookie of a browser. */
public final class SignedIn {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bridge bridge;
    private final String cookie;

    private SignedIn(Bridge bridge, String cookie) {
        this.bridge = bridge;
        this.cookie = cookie;
    }

    /** Signs somebody of the demonstration in. */
    public static SignedIn as(String name, Bridge bridge) {
        return as(name, name + "-demo", bridge);
    }

    /** Signs somebody else in. */
    public static SignedIn as(String name, String secret, Bridge bridge) {
        HttpResponse<String> answer = attempt(bridge, name, secret);
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new SignedIn(bridge, set.substring(0, set.indexOf(';')));
    }

    /** What signing in is answered. */
    public static HttpResponse<String> attempt(Bridge bridge, String name, String secret) {
        return bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&secret=" + secret))
                .build());
    }

    /** The same person by the same cookie at another node. */
    public SignedIn at(Bridge node) {
        return new SignedIn(node, cookie);
    }

    public String cookie() {
        return cookie;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(bridge.address(path)).header("Cookie", cookie);
    }

    /** A page, redirects followed. */
    public HttpResponse<String> page(String path) {
        return bridge.send(request(path).header("Accept", "text/html").build());
    }

    /** What a program is answered that takes any form, redirects not followed. */
    public HttpResponse<String> get(String path) {
        return bridge.sendOnce(request(path).build());
    }

    /** How a page that is asked for by no browser is answered: 401 where the sign-in has ended. */
    public int status(String path) {
        return get(path).statusCode();
    }

    /** What a form is answered, redirects not followed. */
    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return bridge.sendOnce(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** A request of the JSON API. */
    public HttpResponse<String> api(String method, String path, String body) {
        return bridge.send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** What it answers, which must be of the kind 2xx. */
    public JsonNode json(String method, String path, String body) {
        HttpResponse<String> answer = api(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer.body());
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    /** Sends a file with the fields of its form. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, String file) {
        String boundary = "----upload";
        StringBuilder body = new StringBuilder();
        fields.forEach((name, text) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"\r\n\r\n" + text + "\r\n"));
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(fileName + "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n");
        return bridge.sendOnce(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }
}

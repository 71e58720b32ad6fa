package vn.hocvuso.lrsbridge.bridging;

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
import vn.hocvuso.lrsbridge.testing.Bridge;

/** Somebody who is signed in and looks after platforms. */
final class Administrator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bridge bridge;
    private final String cookie;

    private Administrator(Bridge bridge, String cookie) {
        this.bridge = bridge;
        this.cookie = cookie;
    }

    static Administrator of(Bridge bridge) {
        return signedIn(bridge, "admin");
    }

    /** Any of the demonstration's people. */
    static Administrator signedIn(Bridge bridge, String name) {
        HttpResponse<String> answer = bridge.sendOnce(HttpRequest.newBuilder(bridge.address("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=" + name + "&secret=" + name + "-demo"))
                .build());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new Administrator(bridge, cookie.substring(0, cookie.indexOf(';')));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(bridge.address(path)).header("Cookie", cookie);
    }

    HttpResponse<String> page(String path) {
        return bridge.send(request(path).header("Accept", "text/html").build());
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return bridge.send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    HttpResponse<String> api(String method, String path, String body) {
        return bridge.send(request("/api/platforms" + path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** Makes a credential; what is not said is what suits the kind. */
    Key make(String json) {
        return key(api("POST", "", json).body());
    }

    static Key key(String answer) {
        JsonNode json = json(answer);
        return new Key(
                json.path("id").asText(),
                json.path("key").asText(),
                json.path("secret").asText());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }

    /** A credential as its platform holds it. */
    record Key(String id, String name, String secret) {}
}

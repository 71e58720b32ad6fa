package vn.hocvuso.lrsbridge.abuse;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import vn.hocvuso.lrsbridge.testing.Bridge;
import vn.hocvuso.lrsbridge.testing.Mutations;

/** A door of the server, and a sound request to it that is broken in another way for each seed. */
final class HostileDoor {
    /** Whatever takes longer keeps a thread of the server for good. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final int share;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    private HostileDoor(String name, int share, String request, Map<String, String> headers, byte[] body) {
        String[] line = request.split(" ", 2);
        this.name = name;
        this.share = share;
        this.method = line[0];
        this.path = line[1];
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    /**
     * One with a body of text.
     *
     * @param name for whoever reads what went wrong
     * @param share how many of a thousand requests come here: those that are dear to read are rarer
     * @param request method and path; what stands behind {@code ?} is broken too
     * @param headers beside the length
     * @param body sound; empty where the request has none
     */
    static HostileDoor of(String name, int share, String request, Map<String, String> headers, String body) {
        return of(name, share, request, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static HostileDoor of(String name, int share, String request, Map<String, String> headers, byte[] body) {
        return new HostileDoor(name, share, request, headers, body);
    }

    String name() {
        return name;
    }

    int share() {
        return share;
    }

    /** The broken request. */
    HttpRequest request(Bridge bridge, long seed) {
        Mutations mutations = new Mutations(seed);
        byte[] broken = body.length == 0 ? body : mutations.of(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(bridge.address(address(mutations)))
                .timeout(PATIENCE)
                .method(method, broken.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(broken));
        headers.forEach(request::header);
        return request.build();
    }

    /** Only what an address may hold: whatever else stands there, no client of HTTP sends. */
    private String address(Mutations mutations) {
        int query = path.indexOf('?');
        if (query < 0) {
            return path;
        }
        String broken = new String(
                mutations.of(path.substring(query + 1).getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1);
        StringBuilder sendable = new StringBuilder(path.substring(0, query + 1));
        broken.chars().forEach(c -> sendable.append(isPlain(c) ? Character.toString(c) : "%%%02x".formatted(c)));
        return sendable.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }

    private static boolean isPlain(int c) {
        return "%&=-".indexOf(c) >= 0 || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}

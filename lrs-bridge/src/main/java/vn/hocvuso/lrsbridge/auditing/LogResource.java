package vn.hocvuso.lrsbridge.auditing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.web.Open;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** {@code /log}: the log for everybody, in files that never change and one that does (C2SP tlog-tiles). */
@Singleton
@Path("/log")
public class LogResource {
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String NUMBER = "{number: (x[0-9]{3}/){0,4}[0-9]{3}}";
    private static final String PART = NUMBER + "{part: ([.]p/[1-9][0-9]{0,2})?}";

    private final LogFiles files;
    private final OpenLog log;

    @Inject
    LogResource(LogFiles files, OpenLog log) {
        this.files = files;
        this.log = log;
    }

    /** The newest checkpoint. */
    @GET
    @Path("checkpoint")
    @Produces(TEXT)
    @Open
    public Response checkpoint() {
        return log.checkpoint()
                .map(note -> Response.ok(note.toString(), TEXT).header(HttpHeaders.CACHE_CONTROL, "max-age=1"))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                .build();
    }

    /** The keys that ever signed checkpoints here, one a line, as verifiers of notes read them. */
    @GET
    @Path("keys")
    @Produces(TEXT)
    @Open
    public String keys() {
        return log.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    /** Hashes of the tree. */
    @GET
    @Path("tile/{level: [0-9]|[1-5][0-9]|6[0-3]}/" + PART)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Open
    public Response tile(
            @PathParam("level") int level, @PathParam("number") String number, @PathParam("part") String part) {
        return forGood(files.tile(level, number(number), width(part)));
    }

    /** Entries, each behind its length in two bytes. */
    @GET
    @Path("tile/entries/" + PART)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Open
    public Response entries(@PathParam("number") String number, @PathParam("part") String part) {
        return forGood(files.entries(number(number), width(part)));
    }

    /** The proof that the log of one size begins with that of a smaller one: hashes in base64, one a line. */
    @GET
    @Path("consistency")
    @Produces(TEXT)
    @Open
    public String consistency(
            @QueryParam("from") @DefaultValue("-1") long from, @QueryParam("to") @DefaultValue("-1") long to) {
        return files.consistency(from, to).stream().map(hash -> hash + "\n").collect(Collectors.joining());
    }

    private static Response forGood(byte[] file) {
        return Response.ok(file, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    /** {@code x001/x234/067} is 1234067. */
    private static long number(String path) {
        return Long.parseLong(path.replace("x", "").replace("/", ""));
    }

    private static int width(String part) {
        int width = part.isEmpty() ? LogTiles.WIDTH : Integer.parseInt(part.substring(".p/".length()));
        if (width > LogTiles.WIDTH || (width == LogTiles.WIDTH && !part.isEmpty())) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return width;
    }
}

package vn.hocvuso.lrsbridge.statements;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.BodyPartEntity;
import org.glassfish.jersey.media.multipart.MultiPart;
import org.jvnet.mimepull.MIMEParsingException;
import vn.hocvuso.lrsbridge.web.BodyLimits;
import vn.hocvuso.lrsbridge.web.BoundedBody;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Statements with the contents of their attachments: {@code multipart/mixed}, the JSON first (xAPI 1.0.3 part 3 section
 * 1.5.2).
 */
final class MultipartStatements {
    private static final AttachmentLimits LIMITS = AttachmentLimits.defaults();

    /** Read as a whole, so as large as a body without attachments. */
    private static final long STATEMENTS = BodyLimits.defaults().statements();

    private static final String HASH = "X-Experience-API-Hash";
    private static final String ENCODING = "Content-Transfer-Encoding";

    private MultipartStatements() {}

    /** Hands on what a request brings, and lets go of its contents afterwards. */
    static <T> T read(MultiPart request, Function<Arrival, T> use) {
        try (MultiPart parts = request) {
            return use.apply(arrival(parts.getBodyParts()));
        } catch (MIMEParsingException broken) {
            throw refused(
                    "boundary",
                    "nội dung multipart bị hỏng / the multipart body is broken",
                    String.valueOf(broken.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Arrival arrival(List<BodyPart> parts) {
        if (parts.isEmpty() || !parts.get(0).getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw refused(
                    "Content-Type",
                    "phần đầu phải là application/json / the first part must be application/json",
                    parts.isEmpty() ? "" : parts.get(0).getMediaType().toString());
        }
        if (parts.size() > LIMITS.parts()) {
            throw refused("", "quá nhiều phần / too many parts", Integer.toString(parts.size()));
        }
        return new Arrival(
                statements(parts.get(0)),
                parts.stream().skip(1).map(MultipartStatements::attachment).toList());
    }

    private static byte[] statements(BodyPart part) {
        try (InputStream content = BoundedBody.plain(open(part).get(), STATEMENTS)) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SentAttachment attachment(BodyPart part) {
        String encoding = header(part, ENCODING);
        if (!encoding.toLowerCase(Locale.ROOT).equals("binary")) {
            throw refused(ENCODING, "phải là binary / must be binary", encoding);
        }
        String hash = header(part, HASH);
        if (hash.isEmpty()) {
            throw refused(HASH, "thiếu mã băm của tệp / the part lacks its hash", "");
        }
        SentAttachment attachment = new SentAttachment(hash, open(part));
        if (size(attachment) > LIMITS.bytes()) {
            throw Refused.because(
                    Refusal.BODY_TOO_LARGE, HASH, "tệp đính kèm quá lớn / the attachment is too large", hash);
        }
        return attachment;
    }

    private static long size(SentAttachment attachment) {
        try (InputStream content = attachment.content().get()) {
            return content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String header(BodyPart part, String name) {
        String value = part.getHeaders().getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static Supplier<InputStream> open(BodyPart part) {
        BodyPartEntity entity = (BodyPartEntity) part.getEntity();
        return entity::getInputStream;
    }

    private static Refused refused(String where, String message, String found) {
        return Refused.because(Refusal.MALFORMED_REQUEST, where, message, found);
    }
}

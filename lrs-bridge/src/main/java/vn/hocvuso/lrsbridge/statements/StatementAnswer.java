package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.MultiPart;
import vn.hocvuso.lrsbridge.xapi.KnownActivities;
import vn.hocvuso.lrsbridge.xapi.StatementFormat;
import vn.hocvuso.lrsbridge.xapi.StatementLimits;
import vn.hocvuso.lrsbridge.xapi.StatementReader;

/** How held statements are answered: in a format, and with the contents of their attachments when asked for. */
@Singleton
class StatementAnswer {
    private static final StatementReader READER = new StatementReader(StatementLimits.unlimited());

    private final KnownActivities activities;
    private final AttachmentStore attachments;

    @Inject
    StatementAnswer(KnownActivities activities, AttachmentStore attachments) {
        this.activities = activities;
        this.attachments = attachments;
    }

    /**
     * In which form statements are wanted.
     *
     * @param format as they came, with identifiers only, or with what is known of activities
     * @param attachments whether with the contents of attachments
     * @param languages what the reader understands, best first
     */
    record Form(Format format, boolean attachments, List<Locale.LanguageRange> languages) {
        Form {
            languages = List.copyOf(languages);
        }
    }

    /** The formats of xAPI 1.0.3 part 3 section 2.1.3. */
    enum Format {
        EXACT,
        IDS,
        CANONICAL
    }

    Response.ResponseBuilder one(HeldStatement held, Form form) {
        return answer(text(held, form), List.of(held), form)
                .lastModified(Date.from(held.assigned().stored()));
    }

    /** @param more the address of the next page, empty where there is none */
    Response.ResponseBuilder many(List<HeldStatement> found, String more, Form form) {
        List<byte[]> texts = found.stream().map(held -> text(held, form)).toList();
        return answer(new StatementPage(texts, more).json(), found, form);
    }

    private byte[] text(HeldStatement held, Form form) {
        if (form.format() == Format.EXACT) {
            return held.exact();
        }
        ObjectNode statement = READER.read(held.exact()).statements().get(0).json();
        format(form).apply(statement);
        return statement.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StatementFormat format(Form form) {
        return form.format() == Format.IDS
                ? StatementFormat.ids()
                : StatementFormat.canonical(activities, form.languages());
    }

    private Response.ResponseBuilder answer(byte[] json, List<HeldStatement> found, Form form) {
        if (!form.attachments()) {
            return Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        }
        MultiPart parts = new MultiPart(new MediaType("multipart", "mixed"));
        parts.bodyPart(new BodyPart(json, MediaType.APPLICATION_JSON_TYPE));
        Map<String, String> named = named(found);
        Set<String> held = attachments.held(named.keySet());
        named.forEach((sha2, type) -> {
            if (held.contains(sha2)) {
                parts.bodyPart(content(sha2, type));
            }
        });
        return Response.ok(parts, parts.getMediaType());
    }

    /** The hashes that statements name, each once, with what they say their content is. */
    private static Map<String, String> named(List<HeldStatement> found) {
        Map<String, String> named = new LinkedHashMap<>();
        for (HeldStatement held : found) {
            Attachments.of(JpaStatementStore.statementOf(held).json())
                    .forEach(place -> named.putIfAbsent(place.sha2(), place.contentType()));
        }
        return named;
    }

    private BodyPart content(String sha2, String type) {
        // a type that nobody can read was accepted with its statement and is handed out as it came
        BodyPart part = new BodyPart(attachments.open(sha2), MediaType.APPLICATION_OCTET_STREAM_TYPE);
        part.getHeaders().putSingle("Content-Type", type);
        part.getHeaders().putSingle("Content-Transfer-Encoding", "binary");
        part.getHeaders().putSingle("X-Experience-API-Hash", sha2);
        return part;
    }
}

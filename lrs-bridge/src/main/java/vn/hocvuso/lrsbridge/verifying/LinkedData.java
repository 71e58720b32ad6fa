package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A JSON-LD document as canonical N-Quads (JSON-LD 1.1; RDF Dataset Canonicalization 1.0). It refuses a document of
 * which JSON-LD would drop a part in silence: a signature over the rest would not protect that part.
 */
public final class LinkedData {
    /** Ordinary credentials need a few hundred steps; a graph built to exhaust the canonicalizer needs billions. */
    private static final int MOST_STEPS = 50_000;

    private LinkedData() {}

    /**
     * The canonical N-Quads.
     *
     * @throws IllegalArgumentException when a context is unknown, a part would be lost, or the graph is too intricate
     */
    public static String canonical(JsonObject document, DocumentLoader contexts) {
        try {
            JsonArray expanded = JsonLd.expand(JsonDocument.of(document))
                    .loader(contexts)
                    .undefinedTermsPolicy(ProcessingPolicy.Fail)
                    .get();
            lossless(expanded, "");
            RdfCanon canon = RdfCanon.create("SHA-256", steps());
            JsonLd.toRdf(JsonDocument.of(expanded)).loader(contexts).provide(canon);
            StringWriter text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (JsonLdError | RdfConsumerException | RuntimeException e) {
            // on hostile documents the library also throws what it does not declare
            throw new IllegalArgumentException("not usable as JSON-LD: " + e.getMessage(), e);
        }
    }

    private static RdfCanonTicker steps() {
        AtomicInteger taken = new AtomicInteger();
        return () -> {
            if (taken.incrementAndGet() > MOST_STEPS) {
                throw new IllegalStateException("the graph is too intricate");
            }
        };
    }

    /** Titanium drops relative types, identifiers and properties on the way to RDF without a word. */
    private static void lossless(JsonValue value, String under) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> lossless(item, under));
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.entrySet()) {
                String name = member.getKey();
                if (!name.startsWith("@")) {
                    absolute(name, under);
                }
                if (!name.equals("@value")) {
                    lossless(member.getValue(), name);
                }
            }
        } else if (value instanceof JsonString text && (under.equals("@id") || under.equals("@type"))) {
            absolute(text.getString(), under);
        } else if (value == JsonValue.NULL) {
            throw new IllegalArgumentException("an empty value under " + under);
        }
    }

    private static void absolute(String iri, String under) {
        if (iri.indexOf(':') < 1 && !iri.startsWith("@")) {
            throw new IllegalArgumentException("not an absolute IRI under " + under + ": " + iri);
        }
    }
}

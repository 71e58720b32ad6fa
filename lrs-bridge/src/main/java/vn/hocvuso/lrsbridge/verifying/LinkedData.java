package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.apicatalog.jsonld.processor.ToRdfProcessor;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A JSON-LD document as canonical N-Quads (JSON-LD 1.1; RDF Dataset Canonicalization 1.0). It refuses a document of
 * which JSON-LD would drop a part in silence: a signature over the rest would not protect that part.
 */
public final class LinkedData {
    /** Ordinary credentials need a few hundred steps; a graph built to exhaust the canonicalizer needs billions. */
    private static final int MOST_STEPS = 50_000;

    private static final String CONTEXT = "@context";
    /** Certificates, status lists, keys and proofs have a list each; others may name any. */
    private static final int MOST_CONTEXTS = 32;

    /** A certificate names two lists and a handful of objects; each context and each object costs. */
    private static final int MOST_NAMED = 8;

    private static final int MOST_OBJECTS = 2_000;

    private static final Map<JsonValue, ActiveContext> CONTEXTS = new ConcurrentHashMap<>();

    private LinkedData() {}

    /**
     * The canonical N-Quads.
     *
     * @throws IllegalArgumentException when a context is unknown, a part would be lost, or the graph is too intricate
     */
    public static String canonical(JsonObject document, DocumentLoader contexts) {
        try {
            demandBounded(document);
            JsonArray expanded = expanded(document, contexts);
            lossless(expanded, "");
            RdfCanon canon = RdfCanon.create("SHA-256", steps());
            ToRdfProcessor.toRdf(canon, expanded, options(contexts));
            StringWriter text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (JsonLdError | RdfConsumerException | RuntimeException e) {
            // on hostile documents the library also throws what it does not declare
            throw new IllegalArgumentException("not usable as JSON-LD: " + e.getMessage(), e);
        }
    }

    /** Whoever signs a credential names its contexts at its head; contexts further inside would be worked out one by one. */
    private static void demandBounded(JsonObject document) {
        if (document.get(CONTEXT) instanceof JsonArray named && named.size() > MOST_NAMED) {
            throw new IllegalArgumentException("too many contexts");
        }
        AtomicInteger objects = new AtomicInteger();
        document.values().forEach(value -> count(value, objects));
    }

    private static void count(JsonValue value, AtomicInteger objects) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> count(item, objects));
        } else if (value instanceof JsonObject object) {
            if (object.containsKey(CONTEXT)) {
                throw new IllegalArgumentException("a context inside of the document");
            }
            if (objects.incrementAndGet() > MOST_OBJECTS) {
                throw new IllegalArgumentException("too many objects");
            }
            object.values().forEach(inner -> count(inner, objects));
        }
    }

    private static JsonLdOptions options(DocumentLoader contexts) {
        JsonLdOptions options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        return options;
    }

    /**
     * The expanded form. What contexts say is worked out once for each list of our own copies: that is the longer half
     * of the work, and the same for every certificate.
     */
    private static JsonArray expanded(JsonObject document, DocumentLoader contexts) throws JsonLdError {
        JsonValue named = document.getOrDefault(CONTEXT, JsonValue.NULL);
        if (contexts != Contexts.BUNDLED || !isListOfNames(named)) {
            return ExpansionProcessor.expand(JsonDocument.of(document), options(contexts), false);
        }
        JsonObject rest = Json.createObjectBuilder(document).remove(CONTEXT).build();
        JsonValue expanded = Expansion.with(inContext(named), rest, null, null).compute();
        if (expanded instanceof JsonObject object && !object.containsKey("@graph")) {
            return Json.createArrayBuilder().add(object).build();
        }
        return ExpansionProcessor.expand(JsonDocument.of(document), options(contexts), false);
    }

    private static boolean isListOfNames(JsonValue named) {
        return named instanceof JsonArray list
                && !list.isEmpty()
                && list.stream().allMatch(JsonString.class::isInstance);
    }

    private static ActiveContext inContext(JsonValue named) throws JsonLdError {
        ActiveContext known = CONTEXTS.get(named);
        if (known != null) {
            return known;
        }
        ActiveContext made = new ActiveContext(null, null, ProcessingRuntime.of(options(Contexts.BUNDLED)))
                .newContext()
                .create(named, null);
        if (CONTEXTS.size() < MOST_CONTEXTS) {
            CONTEXTS.put(named, made);
        }
        return made;
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

package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.setl.rdf.normalization.RdfNormalize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Judges a credential without one line of the code that signed it: JSON by Jackson, JCS by erdtman, RDF canonical form
 * by io.setl, Ed25519 by the JDK, base58 on its own. Only the JSON-LD expansion is by the same library.
 */
@SuppressWarnings("deprecation") // the other canonicalizer speaks the older RDF types of the JSON-LD library
public final class IndependentVerifier {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> CONTEXTS = Map.of(
            "https://www.w3.org/ns/credentials/v2", "credentials-v2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "ob-context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "ob-extensions.json");

    private IndependentVerifier() {}

    /** Cryptosuite to whether its proof holds under this {@code z6Mk...} key. */
    public static Map<String, Boolean> verify(byte[] credential, String publicKeyMultibase) throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(credential);
        JsonNode proofs = document.remove("proof");
        Map<String, Boolean> answers = new TreeMap<>();
        for (JsonNode proof : proofs) {
            answers.put(proof.get("cryptosuite").asText(), holds(document, (ObjectNode) proof, publicKeyMultibase));
        }
        return answers;
    }

    private static boolean holds(ObjectNode document, ObjectNode proof, String publicKeyMultibase) {
        try {
            byte[] signature = base58(proof.get("proofValue").asText());
            ObjectNode options = proof.deepCopy();
            options.remove("proofValue");
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key(publicKeyMultibase));
            if (proof.get("cryptosuite").asText().equals("eddsa-rdfc-2022")) {
                options.set("@context", document.get("@context"));
                ed25519.update(sha256(rdfc(options)));
                ed25519.update(sha256(rdfc(document)));
            } else {
                if (!document.get("@context").equals(options.get("@context"))) {
                    return false;
                }
                ed25519.update(sha256(new JsonCanonicalizer(options.toString()).getEncodedString()));
                ed25519.update(sha256(new JsonCanonicalizer(document.toString()).getEncodedString()));
            }
            return ed25519.verify(signature);
        } catch (GeneralSecurityException | IOException | JsonLdError | IllegalArgumentException e) {
            return false;
        }
    }

    private static String rdfc(ObjectNode document) throws JsonLdError {
        RdfDataset dataset = JsonLd.toRdf(JsonDocument.of(new StringReader(document.toString())))
                .loader((url, options) -> JsonDocument.of(context(url.toString())))
                .get();
        return RdfNormalize.normalize(dataset).toList().stream()
                .map(IndependentVerifier::line)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String line(RdfNQuad quad) {
        String graph = quad.getGraphName().map(name -> " " + term(name)).orElse("");
        return term(quad.getSubject()) + " " + term(quad.getPredicate()) + " " + term(quad.getObject()) + graph
                + " .\n";
    }

    private static String term(RdfValue value) {
        if (!value.isLiteral()) {
            return value.isBlankNode() ? value.getValue() : "<" + value.getValue() + ">";
        }
        RdfLiteral literal = value.asLiteral();
        String text = "\""
                + literal.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        if (literal.getLanguage().isPresent()) {
            return text + "@" + literal.getLanguage().get();
        }
        return literal.getDatatype().equals("http://www.w3.org/2001/XMLSchema#string")
                ? text
                : text + "^^<" + literal.getDatatype() + ">";
    }

    private static InputStream context(String url) {
        String file = CONTEXTS.get(url);
        if (file == null) {
            throw new IllegalArgumentException("no context " + url);
        }
        return IndependentVerifier.class.getResourceAsStream("/vn/hocvuso/lrsbridge/verifying/contexts/" + file);
    }

    private static PublicKey key(String multibase) throws GeneralSecurityException {
        byte[] tagged = base58(multibase);
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        info.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
        info.writeBytes(Arrays.copyOfRange(tagged, 2, tagged.length));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info.toByteArray()));
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Long multiplication in base 256; each {@code 1} in front stands for a byte 0 in front. */
    static byte[] base58(String multibase) {
        int[] digits = new int[multibase.length()];
        for (char letter : multibase.substring(1).toCharArray()) {
            int carry = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(letter);
            if (carry < 0) {
                throw new IllegalArgumentException("not base58");
            }
            for (int i = digits.length - 1; i >= 0; i--) {
                carry += 58 * digits[i];
                digits[i] = carry & 0xff;
                carry >>= 8;
            }
        }
        int significant = 0;
        while (significant < digits.length && digits[significant] == 0) {
            significant++;
        }
        int zeros = 0;
        while (zeros < multibase.length() - 1 && multibase.charAt(zeros + 1) == '1') {
            zeros++;
        }
        int start = significant - zeros;
        byte[] bytes = new byte[digits.length - start];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) digits[start + i];
        }
        return bytes;
    }
}

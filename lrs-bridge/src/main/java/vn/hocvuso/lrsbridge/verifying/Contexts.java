package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JSON-LD contexts that we know, from our own copies. Any other is refused: a context fetched at verification time
 * could change what a signature covers (VC Data Integrity 1.0, section 2.4.1).
 */
public final class Contexts implements DocumentLoader {
    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    public static final String OPEN_BADGES_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    public static final String DID = "https://www.w3.org/ns/did/v1";
    public static final String MULTIKEY = "https://w3id.org/security/multikey/v1";
    public static final String DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v2";

    public static final Contexts BUNDLED = new Contexts();

    private final Map<URI, Document> known;

    private Contexts() {
        known = Arrays.stream(Copy.values()).collect(Collectors.toUnmodifiableMap(Copy::uri, Copy::load));
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        Document context = known.get(url);
        if (context == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown context " + url);
        }
        return context;
    }

    private enum Copy {
        V2(CREDENTIALS, "credentials-v2", "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"),
        OB(OPEN_BADGES, "ob-context-3.0.3", "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
        OBX(
                OPEN_BADGES_EXTENSIONS,
                "ob-extensions",
                "146f85aa16effd7ca1da8056eb443f53ce1eca8a34186cb062832c0a97d889c3"),
        DI(DATA_INTEGRITY, "data-integrity-v2", "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4"),
        MK(MULTIKEY, "multikey-v1", "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597"),
        DIDS(DID, "did-v1", "adefa50311393eb1bd788a38ac9fe2696c65367928f6996812cd54577394f4da");

        private final String url;
        private final String file;
        private final String sha256;

        Copy(String url, String file, String sha256) {
            this.url = url;
            this.file = file;
            this.sha256 = sha256;
        }

        URI uri() {
            return URI.create(url);
        }

        Document load() {
            try {
                byte[] bytes = PinnedFile.bytes(Contexts.class, "contexts/" + file + ".json", sha256);
                return JsonDocument.of(new ByteArrayInputStream(bytes));
            } catch (JsonLdError e) {
                throw new IllegalStateException("context " + url + " cannot be read", e);
            }
        }
    }
}

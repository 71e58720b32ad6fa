package vn.hocvuso.lrsbridge.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.certification.SampleIssuer;

class DidDocumentTest {
    private static final Multikey OLD = new Multikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    private static final Multikey STOLEN = new Multikey("z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7");
    private static final Multikey NEW = new Multikey("z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E");
    private static final DidDocument DOCUMENT = new DidDocument(
            SampleIssuer.DID,
            List.of(
                    new DidDocument.Key(OLD, true),
                    new DidDocument.Key(STOLEN, false),
                    new DidDocument.Key(NEW, true)));

    @ParameterizedTest
    @CsvSource({
        "https://hocvuso.example.vn, did:web:hocvuso.example.vn, https://hocvuso.example.vn/.well-known/did.json",
        "https://Hocvuso.Example.vn/, did:web:hocvuso.example.vn, https://hocvuso.example.vn/.well-known/did.json",
        "http://localhost:8080, did:web:localhost%3A8080, https://localhost:8080/.well-known/did.json",
        "https://example.vn/xa/hoai-duc/, did:web:example.vn:xa:hoai-duc, https://example.vn/xa/hoai-duc/did.json",
        "https://example.vn:8443/lrs, did:web:example.vn%3A8443:lrs, https://example.vn:8443/lrs/did.json"
    })
    void aPublicAddressBecomesADidAndADidLeadsToItsDocument(URI address, String did, URI document) {
        assertThat(DidDocument.didWeb(address)).isEqualTo(did);
        assertThat(DidDocument.location(did)).isEqualTo(document);
    }

    @Test
    void everyKeyEverUsedStaysListedAndACompromisedOneNoLongerVouches() {
        JsonObject json = DOCUMENT.toJson();

        assertThat(json.getJsonArray("verificationMethod").getValuesAs(JsonObject.class))
                .extracting(method -> method.getString("publicKeyMultibase"))
                .containsExactly(OLD.toString(), STOLEN.toString(), NEW.toString());
        assertThat(json.getJsonArray("assertionMethod").getValuesAs(JsonString::getString))
                .containsExactly(SampleIssuer.DID + "#" + OLD, SampleIssuer.DID + "#" + NEW);
        assertThat(json.getJsonArray("verificationMethod").getJsonObject(0))
                .containsEntry("type", Json.createValue("Multikey"))
                .containsEntry("controller", Json.createValue(SampleIssuer.DID));
    }

    @Test
    void theDocumentLosesNothingAsLinkedData() {
        assertThat(LinkedData.canonical(DOCUMENT.toJson(), Contexts.BUNDLED))
                .contains(OLD.toString(), STOLEN.toString(), NEW.toString());
    }

    @Test
    void onlyAKeyThatVouchesIsFound() {
        JsonObject json = DOCUMENT.toJson();

        assertThat(DidDocument.assertionKey(json, DOCUMENT.verificationMethod(OLD)))
                .contains(OLD);
        assertThat(DidDocument.assertionKey(json, DOCUMENT.verificationMethod(STOLEN)))
                .isEmpty();
        assertThat(DidDocument.assertionKey(json, "did:web:elsewhere.example#" + OLD))
                .isEmpty();
    }

    @Test
    void aKeyOfAnotherControllerDoesNotSpeakForThisDid() {
        JsonObject foreign = CredentialJson.parse(DOCUMENT.toJson()
                .toString()
                .replace("\"controller\":\"" + SampleIssuer.DID, "\"controller\":\"did:web:elsewhere.example")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(DidDocument.assertionKey(foreign, DOCUMENT.verificationMethod(OLD)))
                .isEmpty();
    }

    @Test
    void aKeyStandsOnlyOnce() {
        List<DidDocument.Key> twice = List.of(new DidDocument.Key(OLD, true), new DidDocument.Key(OLD, false));

        assertThatThrownBy(() -> new DidDocument(SampleIssuer.DID, twice)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "z6Mk",
        "u6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme",
        "zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU7",
        "z6Mk0"
    })
    void whatIsNoMultikeyOfOursIsRefused(String text) {
        assertThatThrownBy(() -> new Multikey(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

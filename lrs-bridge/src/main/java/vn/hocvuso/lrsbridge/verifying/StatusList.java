package vn.hocvuso.lrsbridge.verifying;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Which certificates of one list are revoked (Bitstring Status List 1.0). Immutable. */
public final class StatusList {
    /** The number of places in a list: the herd among which one certificate hides (section 6.1). */
    public static final int ENTRIES = 131_072;

    private static final int BYTES = ENTRIES / 8;
    /** A full list that compresses badly stays under this; more is not a list of ours. */
    private static final int LONGEST_TEXT = 2 * BYTES;

    /** Place 0 is the highest bit of the first byte (section 3.3). */
    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /** A list in which nothing is revoked. */
    public static StatusList empty() {
        return new StatusList(new byte[BYTES]);
    }

    /** A list in which these places are revoked. */
    public static StatusList revoking(IntStream indexes) {
        byte[] bits = new byte[BYTES];
        indexes.forEach(index -> bits[checked(index) >> 3] |= (byte) (0x80 >> (index & 7)));
        return new StatusList(bits);
    }

    /** Reads {@code encodedList}; throws IllegalArgumentException when it is not a list of 131,072 places. */
    public static StatusList parse(String encodedList) {
        if (!encodedList.startsWith("u") || encodedList.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("not a multibase base64url list");
        }
        byte[] packed = Base64.getUrlDecoder().decode(encodedList.substring(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            // never unpacks more than one byte beyond a whole list
            byte[] bits = unpacked.readNBytes(BYTES + 1);
            if (bits.length != BYTES) {
                throw new IllegalArgumentException("not a list of " + ENTRIES + " places");
            }
            return new StatusList(bits);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a compressed list", e);
        }
    }

    /** Whether this place is revoked. */
    public boolean revoked(int index) {
        return (bits[checked(index) >> 3] & (0x80 >> (index & 7))) != 0;
    }

    private static int checked(int index) {
        if (index < 0 || index >= ENTRIES) {
            throw new IllegalArgumentException("a status index is from 0 to " + (ENTRIES - 1) + ", not " + index);
        }
        return index;
    }

    /** Multibase base64url of the gzip of the bits; the same bits always give the same text. */
    public String encoded() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        // the JDK writes neither a time nor a file name into the header
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** The BitstringStatusListCredential of this list, not yet signed (section 2.2). */
    public JsonObject unsecured(URI id, String issuerDid, Validity validity) {
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add(Contexts.CREDENTIALS))
                .add("id", id.toString())
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("BitstringStatusListCredential"))
                .add("issuer", issuerDid)
                .add("validFrom", validity.from().toString())
                .add("validUntil", validity.until().toString())
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("id", id + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", "revocation")
                                .add("encodedList", encoded()))
                .build();
    }

    /** The signed list: what is served at its id. */
    public JsonObject issue(URI id, CredentialSigner signer, Validity validity) {
        return DataIntegrity.sign(unsecured(id, signer.controller(), validity), signer, validity.from());
    }

    /** From when until when a published list may be relied on, in whole seconds. */
    public record Validity(Instant from, Instant until) {
        public Validity {
            from = from.truncatedTo(ChronoUnit.SECONDS);
            until = until.truncatedTo(ChronoUnit.SECONDS);
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("a list must end after it begins");
            }
        }
    }
}

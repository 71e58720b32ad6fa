package vn.hocvuso.lrsbridge.verifying;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What the QR of a paper says by itself, so that a phone without a network can check it: the claims of a CBOR Web Token
 * (RFC 8392). Our own claims stand in one map under a label of the private range.
 *
 * @param issuer the issuer's DID
 * @param id the certificate's public id
 * @param issued in whole seconds
 * @param expires the end of validity, when there is one
 * @param credential SHA-256 of the credential's canonical JSON, as its entry in the log has it
 */
public record QrStatement(
        String issuer,
        UUID id,
        Instant issued,
        Optional<Instant> expires,
        Named named,
        Status status,
        CredentialDigest credential) {
    private static final int ISS = 1;
    private static final int EXP = 4;
    private static final int IAT = 6;
    private static final int CTI = 7;
    private static final int OURS = -65_537;
    private static final int HOLDER = 1;
    private static final int ACHIEVEMENT = 2;
    private static final int NUMBER = 3;
    private static final int LIST = 4;
    private static final int DIGEST = 5;
    private static final CBOREncodeOptions CANONICAL = new CBOREncodeOptions("ctap2canonical=true");

    public QrStatement {
        issued = Instant.ofEpochSecond(issued.getEpochSecond());
    }

    /** Who holds what, under which number of the register. */
    public record Named(String holder, String achievement, String number) {}

    /** Where its status is published: number of the list, place in it. */
    public record Status(int list, int index) {
        /** As a credential of ours says it. */
        public static Status of(JsonObject credential) {
            JsonObject entry = credential.getJsonObject("credentialStatus");
            String list = entry.getString("statusListCredential");
            return new Status(
                    Integer.parseInt(list.substring(list.lastIndexOf('/') + 1)),
                    Integer.parseInt(entry.getString("statusListIndex")));
        }
    }

    /** A SHA-256 in 64 hexadecimal digits. */
    public record CredentialDigest(String sha256) {
        public CredentialDigest {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits");
            }
        }
    }

    /** The claims in canonical CBOR (RFC 8949, CTAP2 form). */
    public byte[] toCbor() {
        CBORObject ours = CBORObject.NewMap()
                .Add(HOLDER, named.holder())
                .Add(ACHIEVEMENT, named.achievement())
                .Add(NUMBER, named.number())
                .Add(LIST, CBORObject.NewArray().Add(status.list()).Add(status.index()))
                .Add(DIGEST, HexFormat.of().parseHex(credential.sha256()));
        CBORObject claims = CBORObject.NewMap()
                .Add(ISS, issuer)
                .Add(IAT, issued.getEpochSecond())
                .Add(CTI, bytes(id))
                .Add(OURS, ours);
        expires.ifPresent(end -> claims.Add(EXP, end.getEpochSecond()));
        return claims.EncodeToBytes(CANONICAL);
    }

    /**
     * Reads claims.
     *
     * @throws IllegalArgumentException when they are not those of a certificate
     */
    public static QrStatement parse(byte[] cbor) {
        try {
            CBORObject claims = CBORObject.DecodeFromBytes(cbor);
            CBORObject ours = claims.get(OURS);
            return new QrStatement(
                    claims.get(ISS).AsString(),
                    uuid(claims.get(CTI).GetByteString()),
                    Instant.ofEpochSecond(claims.get(IAT).AsInt64Value()),
                    Optional.ofNullable(claims.get(EXP)).map(end -> Instant.ofEpochSecond(end.AsInt64Value())),
                    new Named(
                            ours.get(HOLDER).AsString(),
                            ours.get(ACHIEVEMENT).AsString(),
                            ours.get(NUMBER).AsString()),
                    new Status(
                            ours.get(LIST).get(0).AsInt32Value(),
                            ours.get(LIST).get(1).AsInt32Value()),
                    new CredentialDigest(
                            HexFormat.of().formatHex(ours.get(DIGEST).GetByteString())));
        } catch (RuntimeException e) {
            // the library meets what it does not expect with exceptions of many kinds
            throw new IllegalArgumentException("not the claims of a certificate", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("an id has 16 bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

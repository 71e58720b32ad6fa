package vn.hocvuso.lrsbridge.verifying;

import com.apicatalog.jcs.Jcs;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;

/**
 * How a credential stands in the log: by the digest of its canonical JSON (RFC 8785, JCS), proofs included, so that a
 * copy that a wallet wrote down in another order is still found there.
 */
public final class LoggedCredential {
    private LoggedCredential() {}

    /** The entry that was made when it was issued. */
    public static AuditEntry entry(JsonObject credential) {
        return entry(AuditEntry.Kind.CREDENTIAL_ISSUED, credential);
    }

    /** The entry of a version of a status list. */
    public static AuditEntry statusList(JsonObject list) {
        return entry(AuditEntry.Kind.STATUS_LIST, list);
    }

    private static AuditEntry entry(AuditEntry.Kind kind, JsonObject credential) {
        return AuditEntry.about(kind, Jcs.canonize(credential).getBytes(StandardCharsets.UTF_8));
    }
}

package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import vn.hocvuso.lrsbridge.auditing.LogKey;
import vn.hocvuso.lrsbridge.auditing.LogProof;
import vn.hocvuso.lrsbridge.auditing.OpenLog;
import vn.hocvuso.lrsbridge.verifying.LoggedCredential;
import vn.hocvuso.lrsbridge.verifying.Sources;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/**
 * What this server publishes, for verifying here. Only our own: fetching what an upload names would let strangers send
 * this server anywhere.
 */
@Singleton
class PublishedSources implements Sources {
    private final IssuingAuthority authority;
    private final OpenLog log;
    private final BridgeSettings settings;
    private final StatusLists lists;

    @Inject
    PublishedSources(IssuingAuthority authority, OpenLog log, BridgeSettings settings, StatusLists lists) {
        this.authority = authority;
        this.log = log;
        this.settings = settings;
        this.lists = lists;
    }

    @Override
    public Optional<JsonObject> didDocument(String did) {
        return did.equals(authority.did()) ? Optional.of(authority.document().toJson()) : Optional.empty();
    }

    @Override
    public Optional<JsonObject> statusList(URI list) {
        String ours = settings.address("/status/").toString();
        String number = list.toString().startsWith(ours) ? list.toString().substring(ours.length()) : "";
        return number.matches("[1-9][0-9]{0,6}") ? lists.current(Integer.parseInt(number)) : Optional.empty();
    }

    @Override
    public Collection<LogKey> logKeys() {
        return log.keys();
    }

    @Override
    public Optional<LogProof> logProof(JsonObject credential) {
        return log.proof(LoggedCredential.entry(credential));
    }
}

package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.auditing.AuditEntry;
import vn.hocvuso.lrsbridge.auditing.AuditLog;
import vn.hocvuso.lrsbridge.auditing.JpaAuditLog;
import vn.hocvuso.lrsbridge.auditing.KeyVault;
import vn.hocvuso.lrsbridge.testing.TestDatabase;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.web.BridgeSettings;

/** A node's key is renewed while it runs: the world sees both, and each change is in the log. */
class KeyRenewalTest {
    private final TestDatabase database = TestDatabase.h2();
    private final AuditLog log = database.transactional(AuditLog.class, new JpaAuditLog(database.entities()));
    private final Register register = database.transactional(Register.class, new JpaRegister(database.entities()));
    private final IssuingAuthority authority;
    private final SigningKeys keys;

    KeyRenewalTest(@TempDir Path folder) {
        this.authority = new IssuingAuthority(
                new BridgeSettings(URI.create("https://hocvuso.example.vn"), folder, false, Optional.empty()),
                register,
                log);
        KeyVault vault = KeyVault.underPublishedPassphrase(
                folder.resolve("keys.p12"), "for tests only".toCharArray(), Commune.CLOCK);
        this.keys = SigningKeys.of(vault, Commune.CLOCK, Duration.ZERO);
    }

    @Test
    void bothKeysAreTrustedUntilOneIsNotAndTheLogKnows() throws Exception {
        CredentialSigner first = use(keys.open(authority.did()));
        JsonObject old = OpenBadge.issue(SampleIssuer.facts(), first, SampleIssuer.NOW);
        CredentialSigner second = use(keys.renew(authority.did()));
        use(second);

        assertThat(authority.signer().publicKey()).isEqualTo(second.publicKey());
        assertThat(found(old)).containsExactly(DataIntegrity.Found.HOLDS, DataIntegrity.Found.HOLDS);
        assertThat(kinds()).containsExactly(AuditEntry.Kind.KEY_IN_USE, AuditEntry.Kind.KEY_IN_USE);

        database.inTransaction(() -> {
            authority.distrust(first.publicKey());
            return first;
        });

        assertThat(found(old)).containsExactly(DataIntegrity.Found.KEY_UNKNOWN, DataIntegrity.Found.KEY_UNKNOWN);
        assertThat(kinds()).last().isEqualTo(AuditEntry.Kind.KEY_DISTRUSTED);
        assertThat(authority.document().keys()).hasSize(2);
    }

    private CredentialSigner use(CredentialSigner signer) throws Exception {
        return database.inTransaction(() -> {
            authority.introduce(signer);
            authority.signWith(signer);
            return signer;
        });
    }

    private List<DataIntegrity.Found> found(JsonObject credential) {
        JsonObject document = authority.document().toJson();
        return DataIntegrity.verify(credential, method -> DidDocument.assertionKey(document, method)).stream()
                .map(DataIntegrity.ProofCheck::found)
                .toList();
    }

    private List<AuditEntry.Kind> kinds() {
        return log.from(0, 10).stream().map(AuditEntry::kind).toList();
    }
}

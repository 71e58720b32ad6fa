package vn.hocvuso.lrsbridge.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.lrsbridge.auditing.KeyVault;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.Found;
import vn.hocvuso.lrsbridge.verifying.DataIntegrity.ProofCheck;
import vn.hocvuso.lrsbridge.verifying.DidDocument;
import vn.hocvuso.lrsbridge.verifying.Multikey;

/** Keys are renewed, and what an old one signed stays valid. */
class SigningKeysTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Path file;

    SigningKeysTest(@TempDir Path folder) {
        this.file = folder.resolve("keys.p12");
    }

    private CredentialSigner signerOn(Instant day) {
        Clock clock = Clock.fixed(day, ZoneOffset.UTC);
        KeyVault vault = KeyVault.underPublishedPassphrase(file, "for tests only".toCharArray(), clock);
        return SigningKeys.of(vault, clock, YEAR).open(SampleIssuer.DID);
    }

    @Test
    void aKeyIsRenewedWhenItHasHadItsTimeAndNotBefore() {
        Multikey first = signerOn(FIRST_DAY).publicKey();

        assertThat(signerOn(FIRST_DAY.plus(YEAR).minusSeconds(60)).publicKey()).isEqualTo(first);
        Multikey second = signerOn(FIRST_DAY.plus(YEAR).plusSeconds(60)).publicKey();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void whatAnOldKeySignedIsValidByTheHistoryOfKeysAndNotWhenTheKeyLostItsTrust() {
        CredentialSigner old = signerOn(FIRST_DAY);
        var credential = OpenBadge.issue(SampleIssuer.facts(), old, FIRST_DAY);
        Multikey renewed = signerOn(FIRST_DAY.plus(YEAR).plusSeconds(60)).publicKey();

        assertThat(found(credential, new DidDocument.Key(old.publicKey(), true), new DidDocument.Key(renewed, true)))
                .containsExactly(Found.HOLDS, Found.HOLDS);
        assertThat(found(credential, new DidDocument.Key(old.publicKey(), false), new DidDocument.Key(renewed, true)))
                .containsExactly(Found.KEY_UNKNOWN, Found.KEY_UNKNOWN);
    }

    private static List<Found> found(jakarta.json.JsonObject credential, DidDocument.Key... keys) {
        var document = new DidDocument(SampleIssuer.DID, List.of(keys)).toJson();
        return DataIntegrity.verify(credential, method -> DidDocument.assertionKey(document, method)).stream()
                .map(ProofCheck::found)
                .toList();
    }
}

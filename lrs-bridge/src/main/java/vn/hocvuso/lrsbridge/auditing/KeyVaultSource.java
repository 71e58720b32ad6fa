package vn.hocvuso.lrsbridge.auditing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Where this process finds its keys. */
@Singleton
class KeyVaultSource {
    private static final String FILE = "keys.p12";
    /** Where versions before the keystore kept the key, readable by whoever reads the disk. */
    private static final String BARE = "signing-key.pem";
    /** The passphrase of a demonstration that sets none; it stands in these sources for everybody to read. */
    private static final String PUBLISHED = "demonstration";

    /** The vault in the data directory. */
    @Produces
    @Singleton
    KeyVault vault(BridgeSettings settings, Config config, Clock clock) {
        if (Files.exists(settings.dataDirectory().resolve(BARE))) {
            throw StartUp.failed(
                    "the data directory holds " + BARE + ", a key without protection of an earlier version,"
                            + " which is read no more; what it signed stays valid: move the file away, see docs/operating.md, Keys");
        }
        String passphrase = config.getOptionalValue("bridge.key.passphrase", String.class)
                .orElseThrow(() -> StartUp.failed("BRIDGE_KEY_PASSPHRASE is not set: it protects the signing keys"));
        Path file = settings.dataDirectory().resolve(FILE);
        return passphrase.equals(PUBLISHED)
                ? KeyVault.underPublishedPassphrase(file, passphrase.toCharArray(), clock)
                : KeyVault.at(file, passphrase.toCharArray(), clock);
    }
}

package vn.hocvuso.lrsbridge.auditing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;

/** Where this process finds its keys. */
@Singleton
class KeyVaultSource {
    private static final String FILE = "keys.p12";

    /** The vault in the data directory. */
    @Produces
    @Singleton
    KeyVault vault(BridgeSettings settings, Config config, Clock clock) {
        String passphrase = config.getOptionalValue("bridge.key.passphrase", String.class)
                .orElseThrow(() -> StartUp.failed("BRIDGE_KEY_PASSPHRASE is not set: it protects the signing keys"));
        return KeyVault.at(settings.dataDirectory().resolve(FILE), passphrase.toCharArray(), clock);
    }
}

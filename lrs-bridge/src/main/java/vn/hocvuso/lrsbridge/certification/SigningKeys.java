package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.auditing.KeyVault;
import vn.hocvuso.lrsbridge.auditing.VaultKey;
import vn.hocvuso.lrsbridge.verifying.CredentialSigner;

/** Where this node's signing key is: in the keystore, or in a security module when one is set. */
@Singleton
class SigningKeys {
    private final KeyVault vault;
    private final Clock clock;
    private final Optional<Module> module;
    private final Duration lasts;

    /** A security module and the PIN of its token. */
    private record Module(Pkcs11Signer.Place place, String pin) {
        @Override
        public String toString() {
            return place.toString();
        }
    }

    @Inject
    SigningKeys(KeyVault vault, Clock clock, Config config) {
        this(
                vault,
                clock,
                config.getOptionalValue("bridge.key.pkcs11", String.class)
                        .map(file -> new Module(
                                new Pkcs11Signer.Place(
                                        Path.of(file), config.getValue("bridge.key.pkcs11.alias", String.class)),
                                config.getValue("bridge.key.pkcs11.pin", String.class))),
                Duration.ofDays(
                        config.getOptionalValue("bridge.key.lasts", Long.class).orElse(365L)));
    }

    private SigningKeys(KeyVault vault, Clock clock, Optional<Module> module, Duration lasts) {
        this.vault = vault;
        this.clock = clock;
        this.module = module;
        this.lasts = lasts;
    }

    /** Keys of this keystore, each for a time. */
    static SigningKeys of(KeyVault vault, Clock clock, Duration lasts) {
        return new SigningKeys(vault, clock, Optional.empty(), lasts);
    }

    /** The key to sign with: a new one when that of the keystore has had its time. */
    CredentialSigner open(String did) {
        if (module.isPresent()) {
            return Pkcs11Signer.open(
                    did, module.get().place(), module.get().pin().toCharArray());
        }
        VaultKey newest = vault.newest(KeyVault.Purpose.CREDENTIAL);
        boolean had = !lasts.isZero() && newest.since().plus(lasts).isBefore(clock.instant());
        return had ? renew(did) : new VaultSigner(did, newest);
    }

    /** Whether this node can make itself a new key. */
    boolean renewable() {
        return module.isEmpty();
    }

    /** A new key of the keystore. A security module's keys are made with its own tools. */
    CredentialSigner renew(String did) {
        return new VaultSigner(did, vault.renew(KeyVault.Purpose.CREDENTIAL));
    }
}

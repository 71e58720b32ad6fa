package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the key that signs certificates is, as the environment sets it.
 *
 * @param lastsDays for how long a key of the keystore signs, 0 for ever
 * @param pkcs11 the file that tells Java's PKCS#11 provider where the security module is; empty for the keystore
 * @param alias the key's label in the module
 * @param pin of the module's token
 */
record KeySettings(long lastsDays, String pkcs11, String alias, String pin) {
    private static final String LASTS = "BRIDGE_KEY_LASTS";
    private static final String PKCS11 = "BRIDGE_KEY_PKCS11";

    static KeySettings from(Map<String, String> environment) {
        String lasts = environment.getOrDefault(LASTS, "365");
        if (!lasts.matches("[0-9]{1,5}")) {
            throw new Settings.Wrong(LASTS, lasts, "a number of days, 0 for ever");
        }
        String pkcs11 = environment.getOrDefault(PKCS11, "");
        String alias = environment.getOrDefault("BRIDGE_KEY_PKCS11_ALIAS", "");
        String pin = secret(environment, "BRIDGE_KEY_PKCS11_PIN", "");
        if (!pkcs11.isEmpty()) {
            if (!Files.isReadable(Path.of(pkcs11))) {
                throw new Settings.Wrong(PKCS11, pkcs11, "a file that can be read");
            }
            demand("BRIDGE_KEY_PKCS11_ALIAS", alias);
            demand("BRIDGE_KEY_PKCS11_PIN", pin);
        }
        return new KeySettings(Long.parseLong(lasts), pkcs11, alias, pin);
    }

    private static void demand(String setting, String value) {
        if (value.isEmpty()) {
            throw new Settings.Wrong(setting, "", "set, as BRIDGE_KEY_PKCS11 is");
        }
    }

    /** A secret from the environment, or from the file that the setting of the same name with _FILE names. */
    static String secret(Map<String, String> environment, String setting, String otherwise) {
        String file = environment.getOrDefault(setting + "_FILE", "");
        if (file.isEmpty()) {
            return environment.getOrDefault(setting, otherwise);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException notReadable) {
            throw new Settings.Wrong(setting + "_FILE", file, "a file that can be read");
        }
    }

    void publish() {
        System.setProperty("bridge.key.lasts", Long.toString(lastsDays));
        System.setProperty("bridge.key.pkcs11", pkcs11);
        System.setProperty("bridge.key.pkcs11.alias", alias);
        System.setProperty("bridge.key.pkcs11.pin", pin);
    }

    /** Without the PIN. */
    @Override
    public String toString() {
        return pkcs11.isEmpty() ? "keystore" : pkcs11;
    }
}

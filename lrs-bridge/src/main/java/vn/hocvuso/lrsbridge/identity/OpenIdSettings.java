package vn.hocvuso.lrsbridge.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * The OpenID provider by which people can sign in.
 *
 * @param issuer its issuer identifier, below which its configuration is found; empty without one
 * @param client what it calls this server
 * @param secret by which this server proves that to it
 * @param claim the claim that holds the name to sign in with, the first time somebody comes
 */
record OpenIdSettings(String issuer, String client, String secret, String claim) {

    boolean isSet() {
        return !issuer.isEmpty();
    }

    /** Never holds the secret. */
    @Override
    public String toString() {
        return "OpenID " + issuer + " " + client;
    }

    /** Reads them from MicroProfile Config; the program has checked them. */
    @Singleton
    static class Source {
        /** The settings of this process. */
        @Produces
        @Singleton
        OpenIdSettings settings(Config config) {
            return new OpenIdSettings(
                    value(config, "issuer", ""),
                    value(config, "client.id", ""),
                    value(config, "client.secret", ""),
                    value(config, "claim", "email"));
        }

        private static String value(Config config, String name, String otherwise) {
            return config.getOptionalValue("bridge.oidc." + name, String.class)
                    .filter(set -> !set.isBlank())
                    .orElse(otherwise);
        }
    }
}

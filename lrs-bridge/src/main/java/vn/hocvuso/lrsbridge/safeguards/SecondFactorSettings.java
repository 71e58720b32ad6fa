package vn.hocvuso.lrsbridge.safeguards;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import vn.hocvuso.lrsbridge.identity.Role;

/**
 * Of whom a second factor is demanded.
 *
 * @param demandedOf who does nothing else before they have one
 */
record SecondFactorSettings(Set<Role> demandedOf) {
    SecondFactorSettings {
        demandedOf = Set.copyOf(demandedOf);
    }

    /** Reads them from MicroProfile Config; the program has checked them. */
    @Singleton
    static class Source {
        /** The settings of this process. */
        @Produces
        @Singleton
        SecondFactorSettings settings(Config config) {
            return new SecondFactorSettings(Stream.of(config.getOptionalValue("bridge.second.factor", String.class)
                            .orElse("")
                            .split("[, ]+", -1))
                    .filter(name -> !name.isEmpty())
                    .map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet()));
        }
    }
}

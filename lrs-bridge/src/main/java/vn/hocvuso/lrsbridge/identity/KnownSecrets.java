package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * Secrets that have been checked against their hash before, so that a platform pays for the slow hash once and not with
 * every statement. Holds digests over hash and secret; a changed hash is another digest, so a rotated secret is
 * forgotten at once. Only right secrets enter, so there are no more of them than credentials.
 */
@Singleton
class KnownSecrets {
    private final Set<Sha256> right = ConcurrentHashMap.newKeySet();

    boolean matches(SecretHash hash, String secret) {
        Sha256 known = Sha256.of(hash.text() + "\n" + secret);
        if (right.contains(known)) {
            return true;
        }
        boolean matches = hash.matches(secret);
        if (matches) {
            right.add(known);
        }
        return matches;
    }
}

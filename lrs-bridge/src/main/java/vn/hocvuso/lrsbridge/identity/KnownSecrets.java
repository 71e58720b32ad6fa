package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.hocvuso.lrsbridge.xapi.Sha256;

/**
 * Secrets that have been compared with a hash before, so that a platform pays for the slow hash once and not with every
 * statement; wrong ones too, so that a platform with an outdated secret does not keep the server busy. Holds digests
 * over hash and secret; a changed hash is another digest, so a rotated secret is forgotten at once.
 */
@Singleton
class KnownSecrets {
    /** Far more than there are credentials; beyond it everything is forgotten and learnt anew. */
    static final int MOST = 10_000;

    private final SlowHashes slow;
    private final Map<Sha256, Boolean> known = new ConcurrentHashMap<>();

    @Inject
    KnownSecrets(SlowHashes slow) {
        this.slow = slow;
    }

    boolean matches(SecretHash hash, String secret) {
        Sha256 pair = Sha256.of(hash.text() + "\n" + secret);
        Boolean before = known.get(pair);
        if (before != null) {
            return before;
        }
        boolean matches = hash.isSlow() ? slow.compute(hash.text(), () -> hash.matches(secret)) : hash.matches(secret);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(pair, matches);
        return matches;
    }
}

package vn.hocvuso.lrsbridge.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.PlatformDoor;

/** Platforms by the names and secrets of Basic authentication (RFC 7617). */
@Singleton
class PlatformCallers implements PlatformDoor {
    private static final String BASIC = "basic ";

    private final KnownCredentials known;
    private final KnownSecrets secrets;
    private final Clock clock;

    @Inject
    PlatformCallers(KnownCredentials known, KnownSecrets secrets, Clock clock) {
        this.known = known;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> caller(String authorization) {
        return decoded(authorization).flatMap(this::named);
    }

    private Optional<Caller> named(String nameAndSecret) {
        int colon = nameAndSecret.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        Optional<Credential> right = known.named(nameAndSecret.substring(0, colon))
                .filter(found -> isRight(found, nameAndSecret.substring(colon + 1)));
        right.ifPresent(known::used);
        return right.map(Credential::caller);
    }

    private boolean isRight(Credential credential, String secret) {
        return credential.secrets().mayBe(clock.instant(), hash -> secrets.matches(hash, secret));
    }

    private static Optional<String> decoded(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            return Optional.of(new String(decoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

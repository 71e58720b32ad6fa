package vn.hocvuso.lrsbridge.web;

import java.util.Optional;

/** Tells which platform an {@code Authorization} header belongs to, for those who must know it before they read on. */
public interface PlatformDoor {
    /**
     * The platform that a header names.
     *
     * @param authorization the header as it was sent
     * @return empty where the name or the secret is wrong, or the scheme is another than Basic
     */
    Optional<Caller> caller(String authorization);

    /**
     * The same where there must be one.
     *
     * @throws Refused where there is none, in words of its own where the header is one word, which lacks its scheme
     */
    default Caller demanded(String authorization) {
        boolean oneWord = !authorization.isBlank() && !authorization.strip().contains(" ");
        return caller(authorization)
                .orElseThrow(
                        () -> new Refused(oneWord ? Refusal.AUTHORIZATION_WITHOUT_SCHEME : Refusal.WRONG_CREDENTIAL));
    }
}

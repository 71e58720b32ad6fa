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
}

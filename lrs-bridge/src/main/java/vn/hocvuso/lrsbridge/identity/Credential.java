package vn.hocvuso.lrsbridge.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;

/**
 * The key of a learning platform.
 *
 * @param name the key's name, the user of Basic authentication
 * @param permissions its xAPI scopes
 * @param platform how its statements are taken
 */
record Credential(UUID id, String name, SecretHash secret, Set<Permission> permissions, Caller.Platform platform) {
    Caller caller() {
        return new Caller(id, name, permissions, Optional.of(platform));
    }
}

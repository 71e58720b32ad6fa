package vn.hocvuso.lrsbridge.identity;

import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.web.Caller;

/**
 * Somebody who signs in.
 *
 * @param name the name to sign in with
 * @param fullName how the pages call them
 */
public record Person(UUID id, String name, String fullName, Role role) {
    Caller caller() {
        return new Caller(id, fullName, role.permissions(), Optional.empty());
    }
}

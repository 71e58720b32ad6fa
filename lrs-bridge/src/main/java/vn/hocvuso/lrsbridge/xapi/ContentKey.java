package vn.hocvuso.lrsbridge.xapi;

import java.util.Optional;

/**
 * What tells a repeat of a statement that came without an id.
 *
 * @param digest over actor, verb, object, time and result
 */
public record ContentKey(Sha256 digest) {

    /** Empty where the statement says too little to be recognised again. */
    public static Optional<ContentKey> of(Statement statement) {
        return Optional.of(new ContentKey(statement.digest()));
    }
}

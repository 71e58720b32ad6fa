package vn.hocvuso.lrsbridge.xapi;

import java.util.List;

/**
 * The objects of one request body.
 *
 * @param array whether the body was an array; otherwise it was one object
 * @param statements in the order received
 */
public record Batch(boolean array, List<Received> statements) {
    public Batch {
        statements = List.copyOf(statements);
    }
}

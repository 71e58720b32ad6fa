package vn.hocvuso.lrsbridge.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many bodies arrive at this moment from each address. Each keeps a thread, of which there are two hundred, so that
 * one address must not have them all. This machine itself has no limit: where it sends, a proxy does, for everybody.
 */
final class BodiesOnTheWay {
    /** Half of the threads. */
    static final int MOST = 100;

    private final Map<String, Integer> arriving = new ConcurrentHashMap<>();

    /** Counts one more; whether there is room for it. */
    boolean begin(String address) {
        return ClientAddress.isThisMachine(address) || arriving.merge(address, 1, Integer::sum) <= MOST;
    }

    /** Counts one less, which was begun before, whether there was room for it or not. */
    void end(String address) {
        arriving.computeIfPresent(address, (any, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }
}

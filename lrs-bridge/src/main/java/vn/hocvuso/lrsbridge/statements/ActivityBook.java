package vn.hocvuso.lrsbridge.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedMap;
import vn.hocvuso.lrsbridge.xapi.KnownActivities;

/** Keeps what statements say of activities. */
interface ActivityBook extends KnownActivities {
    /**
     * Adds to what is known: a new text in a language is added, what is said again in the same place is replaced.
     *
     * @param definitions by activity id, sorted, so that two writers lock in one order
     */
    void learn(SortedMap<String, ObjectNode> definitions);
}

package vn.hocvuso.lrsbridge.xapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What is known of activities beyond their id (xAPI Communication 2.5: all information from any statement). */
public interface KnownActivities {
    /** The definition of an activity, assembled from all statements that define it; empty where none does. */
    Optional<ObjectNode> definition(Iri id);
}

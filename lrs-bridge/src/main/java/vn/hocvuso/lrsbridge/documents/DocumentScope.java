package vn.hocvuso.lrsbridge.documents;

import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/** Documents that are listed together. Agents are told apart by their identifier alone, however their JSON is written. */
sealed interface DocumentScope {
    /** One text that no other scope has, whatever the registration. */
    String key();

    /** Which registration; empty for documents without one, and for all where documents are listed. */
    default Optional<UUID> registration() {
        return Optional.empty();
    }

    /** The states of an agent in an activity (2.3). */
    record States(Iri activity, Ifi agent, Optional<UUID> registration) implements DocumentScope {
        @Override
        public String key() {
            return "state " + activity + " " + agent;
        }
    }

    /** The profiles of an activity (2.7). */
    record ActivityProfiles(Iri activity) implements DocumentScope {
        @Override
        public String key() {
            return "activity profile " + activity;
        }
    }

    /** The profiles of an agent (2.6). */
    record AgentProfiles(Ifi agent) implements DocumentScope {
        @Override
        public String key() {
            return "agent profile " + agent;
        }
    }
}

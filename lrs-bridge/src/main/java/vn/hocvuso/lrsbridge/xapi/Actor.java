package vn.hocvuso.lrsbridge.xapi;

import java.util.List;
import java.util.Optional;

/** Who did it: one person or system, or a group of them (xAPI Data 2.4.2). */
public sealed interface Actor permits Actor.Agent, Actor.Group {

    /** By which it is recognised; empty for an anonymous group only. */
    Optional<Ifi> ifi();

    /** The name it was sent with, for display; proves nothing. */
    Optional<String> name();

    /** One person or system (2.4.2.1). */
    record Agent(Ifi identifier, Optional<String> name) implements Actor {
        @Override
        public Optional<Ifi> ifi() {
            return Optional.of(identifier);
        }
    }

    /** Several (2.4.2.2): identified by an identifier of its own, or anonymous and known by its members only. */
    record Group(Optional<Ifi> ifi, Optional<String> name, List<Agent> members) implements Actor {
        public Group {
            members = List.copyOf(members);
        }
    }
}

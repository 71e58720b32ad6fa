package vn.hocvuso.lrsbridge.certification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Paging;

/** Candidates and the decisions about them. {@code DecisionContract} says what it does. */
interface CandidateBook {
    /** Takes note of somebody who has completed a curriculum; who is confirmed or has a certificate stays as they are. */
    void keep(Candidate candidate);

    /** Forgets somebody who has not completed it after all; who is confirmed or has a certificate stays as they are. */
    void drop(Candidate.Who who);

    /** A candidate. */
    Optional<Candidate> find(UUID id);

    /** Those of a curriculum and audience in a state, in a fixed order. */
    List<Candidate> in(Candidate.State state, Curriculum.Id curriculum, String audience);

    /** So many of them, after those that stand before. */
    List<Candidate> in(Candidate.State state, Curriculum.Id curriculum, String audience, Part part);

    /** A part of a long list. */
    record Part(int before, int most) {
        static Part of(Paging paging) {
            return new Part(paging.before(), paging.size());
        }
    }

    /** How many there are of each curriculum, audience and state. */
    List<Count> counts();

    /** Keeps a decision. */
    void decide(Decision decision);

    /** A decision. */
    Optional<Decision> decision(UUID id);

    /** Decisions about issuing, newest first. */
    List<Decision> decisions(Part part);

    /** How many of those there are. */
    long decisions();

    /** Puts those of these candidates who are eligible under a decision; answers how many that were. */
    int confirm(UUID decision, Collection<UUID> candidates);

    /** Holds candidates who are not confirmed back, or lets them go on when the reason is empty. */
    int hold(Collection<UUID> candidates, String reason);

    /** Confirmed candidates and their decision; whoever issues holds the lock of the register. */
    List<Confirmed> nextConfirmed(int limit);

    /** Notes what became of a candidate. */
    void move(UUID candidate, Candidate.State to, String reason);

    /** How many candidates of a decision are in each state. */
    Map<Candidate.State, Long> progress(UUID decision);

    /** The candidates of a decision in a state. */
    List<Candidate> of(UUID decision, Candidate.State state, Part part);

    /** How many candidates there are. */
    record Count(Curriculum.Id curriculum, String audience, Candidate.State state, long count) {}

    /** A candidate under a decision. */
    record Confirmed(Candidate candidate, UUID decision) {}
}

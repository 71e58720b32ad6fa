package vn.hocvuso.lrsbridge.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.identity.AccountsMet;
import vn.hocvuso.lrsbridge.identity.HomesMet;
import vn.hocvuso.lrsbridge.identity.LearnerHome;
import vn.hocvuso.lrsbridge.identity.Reach;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.xapi.Actor;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Result;

/**
 * A statement about a learner.
 *
 * @param home where the learner belongs
 */
record Told(FedStatement fed, Ifi learner, LearnerHome home) {
    /** Those of a batch that are about a learner; a home is worked out once for all of its accounts. */
    static List<Told> all(List<FedStatement> batch) {
        Map<String, LearnerHome> homes = new HashMap<>();
        return batch.stream()
                .flatMap(fed -> fed.statement().actor().ifi().stream()
                        .map(learner -> new Told(fed, learner, home(learner, homes))))
                .toList();
    }

    private static LearnerHome home(Ifi learner, Map<String, LearnerHome> known) {
        return learner.kind() == Ifi.Kind.ACCOUNT
                ? known.computeIfAbsent(learner.home(), any -> LearnerHome.of(learner))
                : LearnerHome.of(learner);
    }

    HomesMet.Met met() {
        return new HomesMet.Met(fed.credential(), home, fed.position(), fed.stored());
    }

    /** The account, if the actor is a person; what is said of it is believed within reach only. */
    Optional<AccountsMet.Seen> seen(Map<UUID, Reach> reach) {
        if (!(fed.statement().actor() instanceof Actor.Agent agent)) {
            return Optional.empty();
        }
        boolean believed = fed.strength() == Strength.PERSON
                || reach.getOrDefault(fed.credential(), Reach.NOBODY).covers(home);
        return Optional.of(
                believed
                        ? new AccountsMet.Seen(
                                learner,
                                agent.name().orElse(""),
                                fed.statement().result().flatMap(Result::response))
                        : new AccountsMet.Seen(learner, "", Optional.empty()));
    }
}

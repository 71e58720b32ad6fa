package vn.hocvuso.lrsbridge.mapping;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.xapi.StatementObject.ActivityObject;

/** The evidence that statements are which people recorded here. */
@Singleton
public class OwnRecords {
    /** With this begin the activities of statements that are recorded here. */
    public static final String ACTIVITIES = "urn:vn:hocvuso:recorded:";

    private final RecordedHere recorded;

    @Inject
    public OwnRecords(RecordedHere recorded) {
        this.recorded = recorded;
    }

    /** The evidence of those in a batch that were recorded here. */
    List<Evidence> evidence(List<FedStatement> batch) {
        List<FedStatement> own =
                batch.stream().filter(fed -> activity(fed).isPresent()).toList();
        Map<UUID, RecordedHere.Recorded> noted =
                recorded.among(own.stream().map(FedStatement::id).toList());
        return own.stream()
                .filter(fed -> noted.containsKey(fed.id()))
                .flatMap(fed -> Optional.ofNullable(noted.get(fed.id())).flatMap(note -> evidence(fed, note)).stream())
                .toList();
    }

    private static Optional<String> activity(FedStatement fed) {
        return fed.statement().object() instanceof ActivityObject activity
                        && activity.id().value().startsWith(ACTIVITIES)
                ? Optional.of(activity.id().value())
                : Optional.empty();
    }

    private static Optional<Evidence> evidence(FedStatement fed, RecordedHere.Recorded note) {
        return fed.statement()
                .actor()
                .ifi()
                .map(learner -> new Evidence(
                        Evidence.Source.of(fed),
                        learner,
                        activity(fed).orElseThrow(),
                        note.curriculum(),
                        note.kind().rule(),
                        Set.of(note.competency()),
                        note.kind().outcome(),
                        Optional.empty(),
                        fed.happened(),
                        Evidence.Validity.voided(fed.voided())));
    }
}

package vn.hocvuso.lrsbridge.teaching;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.LinkGround;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.PlanBook;
import vn.hocvuso.lrsbridge.web.BridgeSettings;
import vn.hocvuso.lrsbridge.web.StartUp;
import vn.hocvuso.lrsbridge.xapi.Ifi;

/**
 * The demonstration's learners: two classes of people who do not exist, each with an account on a platform that does
 * not exist either. Everything has the same id at every start, so that instructions can name it.
 */
@Singleton
public class Demonstration {
    /** The platform of all demonstration accounts, which are called {@code demo-01} to {@code demo-42}. */
    static final String PLATFORM = BridgeSettings.DEMONSTRATION_PLATFORM;

    private static final String BY = "demonstration";

    private final ClassBook classes;
    private final CitizenDirectory citizens;
    private final PeopleDirectory people;
    private final PlanBook plans;
    private final Clock clock;

    @Inject
    public Demonstration(
            ClassBook classes, CitizenDirectory citizens, PeopleDirectory people, PlanBook plans, Clock clock) {
        this.classes = classes;
        this.citizens = citizens;
        this.people = people;
        this.plans = plans;
        this.clock = clock;
    }

    /** All of it or nothing, and in one commit. */
    @Transactional
    void seed(
            @Observes @Priority(StartUp.DEMONSTRATION) @Initialized(ApplicationScoped.class) Object started,
            BridgeSettings settings) {
        if (settings.demonstration()) {
            seed();
        }
    }

    /** Fills an empty book of classes; leaves any other as it is. */
    void seed() {
        Optional<Person> teacher = people.named("teacher");
        List<Curriculum> curricula = plans.all();
        if (teacher.isEmpty() || curricula.isEmpty() || !classes.all().isEmpty()) {
            return;
        }
        Curriculum curriculum = curricula.get(curricula.size() - 1);
        List<UUID> all = new ArrayList<>();
        for (SyntheticLearners group : SyntheticLearners.values()) {
            String audience = audience(curriculum, group);
            List<UUID> pupils = enrol(group, audience, all.size());
            all.addAll(pupils);
            classes.put(new Classroom(
                    id("class " + group.name()),
                    group.className(),
                    schoolYear(),
                    teacher.get().id(),
                    curriculum.id(),
                    audience,
                    pupils));
        }
    }

    private static String audience(Curriculum curriculum, SyntheticLearners group) {
        return curriculum
                .audience(group.audience())
                .orElseGet(() -> curriculum.audiences().get(0))
                .code();
    }

    private List<UUID> enrol(SyntheticLearners group, String audience, int before) {
        List<UUID> enrolled = new ArrayList<>();
        int year = firstYear();
        for (String name : group.names()) {
            int number = before + enrolled.size() + 1;
            String account = String.format(Locale.ROOT, "demo-%02d", number);
            UUID id = id("citizen " + account);
            citizens.enrol(new Citizen(id, name, year - group.age(enrolled.size()), Set.of(audience)));
            citizens.link(
                    Ifi.account(PLATFORM, account),
                    id,
                    new LinkGround(LinkGround.How.DEMONSTRATION, BY, clock.instant()));
            enrolled.add(id);
        }
        return enrolled;
    }

    private String schoolYear() {
        return firstYear() + "-" + (firstYear() + 1);
    }

    /** School years begin in September; the classes of the next are made in August. */
    private int firstYear() {
        return clock.instant().atZone(ZoneOffset.ofHours(7)).minusMonths(7).getYear();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes((BY + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}

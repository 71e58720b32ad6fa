package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.auditing.AccessEntry;
import vn.hocvuso.lrsbridge.auditing.AccessLog;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.PeopleDirectory;
import vn.hocvuso.lrsbridge.identity.Person;
import vn.hocvuso.lrsbridge.mapping.LearnerProgress;
import vn.hocvuso.lrsbridge.mapping.ProgressVersion;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Gathers what the pages of a class show. */
@Singleton
public class ClassDesk {
    /** Who sees more classes than this finds one by its name; counting them all would take too long. */
    private static final int WITH_FIGURES = 10;

    private final ClassBook classes;
    private final ClassMatrices matrices;
    private final CitizenDirectory citizens;
    private final LearnerProgress progress;
    private final PeopleDirectory people;
    private final ProgressVersion versions;
    private final ActDesk acts;
    private final AccessLog accesses;
    private final Clock clock;

    @Inject
    public ClassDesk(
            ClassBook classes,
            ClassMatrices matrices,
            CitizenDirectory citizens,
            LearnerProgress progress,
            PeopleDirectory people,
            ProgressVersion versions,
            ActDesk acts,
            AccessLog accesses,
            Clock clock) {
        this.classes = classes;
        this.matrices = matrices;
        this.citizens = citizens;
        this.progress = progress;
        this.people = people;
        this.versions = versions;
        this.acts = acts;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** The list of classes. */
    ClassesPage list(List<ListedClass> seen) {
        Map<UUID, ClassMatrix> figures = figures(seen);
        Map<UUID, String> teachers = new HashMap<>();
        Map<Curriculum.Id, Curriculum> curricula = new HashMap<>();
        return new ClassesPage(seen.stream()
                .map(one -> new ClassesPage.Line(
                        one,
                        teachers.computeIfAbsent(one.teacher(), this::name),
                        ClassPage.audience(
                                one.audience(), curricula.computeIfAbsent(one.curriculum(), matrices::curriculum)),
                        Optional.ofNullable(figures.get(one.id()))))
                .toList());
    }

    private Map<UUID, ClassMatrix> figures(List<ListedClass> seen) {
        if (seen.size() > WITH_FIGURES) {
            return Map.of();
        }
        List<UUID> ids = seen.stream().map(ListedClass::id).toList();
        return matrices.matrices(classes.findAll(ids)).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    private String name(UUID teacher) {
        return people.find(teacher).map(Person::fullName).orElse("");
    }

    /** What tells whether anything is new. */
    String version() {
        return versions.current();
    }

    /** A class as a matrix; the version is read first, so that what comes meanwhile is asked for again. */
    ClassPage page(Classroom classroom, MatrixView view) {
        String version = version();
        return new ClassPage(
                classroom,
                name(classroom.teacher()),
                matrices.curriculum(classroom.curriculum()),
                matrices.matrix(classroom),
                view,
                version,
                clock.instant());
    }

    /** A pupil of a class, by their id or the beginning of it. */
    Citizen pupil(Classroom classroom, String key) {
        List<Citizen> found = citizens.findAll(classroom.pupils()).stream()
                .filter(one -> one.id().toString().startsWith(key))
                .toList();
        if (key.length() < 8 || found.size() != 1) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return found.get(0);
    }

    /** One cell, explained. */
    CellPage cell(Classroom classroom, String key, String code) {
        Citizen learner = pupil(classroom, key);
        Curriculum curriculum = matrices.curriculum(classroom.curriculum());
        Curriculum.Competency competency = curriculum.competencies().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new CellPage(
                classroom,
                learner,
                competency,
                CellExplanation.of(
                        code, progress.of(learner.id(), curriculum.id()), curriculum, acts.isLinked(learner.id())),
                acts.about(learner.id(), code),
                matrices.verbs());
    }

    /** The page of a pupil for the parents. */
    ReportPage report(Classroom classroom, String key) {
        Citizen pupil = pupil(classroom, key);
        ClassPage page = page(classroom, MatrixView.of("", ""));
        ClassMatrix.Row row = page.matrix().rows().stream()
                .filter(one -> one.pupil().id().equals(pupil.id()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
        return new ReportPage(page, row, progress.of(pupil.id(), classroom.curriculum()));
    }

    /** Notes in the access log that a class, or a pupil's page, was taken away. */
    void note(AccessEntry.What what, UUID subject, Caller by) {
        accesses.note(new AccessEntry(clock.instant(), by.id(), by.name(), what, subject, ""));
    }
}

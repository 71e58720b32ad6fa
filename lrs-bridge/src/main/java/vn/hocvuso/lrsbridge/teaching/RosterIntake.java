package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.LinkGround;
import vn.hocvuso.lrsbridge.identity.PersonalNumbers;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/** Takes the rows of a roster in: citizens, their numbers and accounts, and the classes that they are in. */
@Singleton
public class RosterIntake {
    private final RosterImports imports;
    private final RosterMatcher matcher;
    private final CitizenDirectory citizens;
    private final PersonalNumbers numbers;
    private final ClassBook classes;
    private final Clock clock;

    @Inject
    public RosterIntake(
            RosterImports imports,
            RosterMatcher matcher,
            CitizenDirectory citizens,
            PersonalNumbers numbers,
            ClassBook classes,
            Clock clock) {
        this.imports = imports;
        this.matcher = matcher;
        this.citizens = citizens;
        this.numbers = numbers;
        this.classes = classes;
        this.clock = clock;
    }

    /**
     * Takes some rows in, in one transaction. Who they are is looked up in it, while nobody else takes any in: what
     * another node has just made, of this roster or of another, is found and not made again.
     */
    @Transactional
    public void take(List<RosterEntry> entries, RosterImport roster) {
        imports.awaitTurn();
        List<RosterPlan.Line> good = matcher.plan(entries, roster).lines().stream()
                .filter(line -> line.step() != RosterPlan.Step.WRONG)
                .toList();
        citizens.enrolAll(good.stream()
                .filter(line -> line.step() != RosterPlan.Step.SAME)
                .map(RosterPlan.Line::citizen)
                .toList());
        LinkGround ground = new LinkGround(LinkGround.How.ROSTER, roster.byName(), clock.instant());
        good.forEach(line -> take(line, ground));
        good.stream()
                .map(line -> className(line, roster.terms()))
                .distinct()
                .forEach(name -> join(
                        name,
                        good.stream()
                                .filter(line -> className(line, roster.terms()).equals(name))
                                .map(line -> line.citizen().id())
                                .toList(),
                        roster.terms()));
    }

    /** An account that is somebody else's stays theirs: an officer decides, not a column. */
    private void take(RosterPlan.Line line, LinkGround ground) {
        UUID citizen = line.citizen().id();
        line.entry()
                .number()
                .filter(any -> line.step() != RosterPlan.Step.CORRECTED)
                .ifPresent(number -> numbers.keep(citizen, number));
        line.entry()
                .account()
                .filter(account -> citizens.owner(account).isEmpty())
                .ifPresent(account -> citizens.link(account, citizen, ground));
    }

    static String className(RosterPlan.Line line, RosterTerms terms) {
        return line.entry().className().isEmpty()
                ? terms.className()
                : line.entry().className();
    }

    private void join(String name, List<UUID> pupils, RosterTerms terms) {
        Classroom classroom = find(classes, name, terms)
                .orElseGet(() -> new Classroom(
                        UUID.randomUUID(),
                        name,
                        terms.schoolYear(),
                        terms.teacher(),
                        terms.curriculum(),
                        terms.audience(),
                        List.of()));
        Set<UUID> all = new LinkedHashSet<>(classroom.pupils());
        all.addAll(pupils);
        if (all.size() > classroom.pupils().size()) {
            classes.put(new Classroom(
                    classroom.id(),
                    classroom.name(),
                    classroom.schoolYear(),
                    classroom.teacher(),
                    classroom.curriculum(),
                    classroom.audience(),
                    List.copyOf(all)));
        }
    }

    /** The teacher's class of that name in that year. */
    static Optional<Classroom> find(ClassBook classes, String name, RosterTerms terms) {
        return classes.ofTeacher(terms.teacher()).stream()
                .filter(one -> one.schoolYear().equals(terms.schoolYear()))
                .filter(one -> VietnameseNames.folded(one.name()).equals(VietnameseNames.folded(name)))
                .findFirst();
    }

    /** The pupils of the teacher's classes of that year, by the folded name of the class. */
    static Map<String, Set<UUID>> classmates(ClassBook classes, RosterTerms terms) {
        Map<String, Set<UUID>> mates = new HashMap<>();
        classes.ofTeacher(terms.teacher()).stream()
                .filter(one -> one.schoolYear().equals(terms.schoolYear()))
                .forEach(one -> mates.computeIfAbsent(VietnameseNames.folded(one.name()), any -> new LinkedHashSet<>())
                        .addAll(one.pupils()));
        String unnamed = VietnameseNames.folded(terms.className());
        mates.put("", mates.getOrDefault(unnamed, Set.of()));
        return mates;
    }
}

package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.identity.Birth;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.CitizenSearch;
import vn.hocvuso.lrsbridge.identity.PersonalNumber;
import vn.hocvuso.lrsbridge.identity.PersonalNumbers;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/**
 * Who the pupils of a roster are: by their personal number; by the school's code together with the name; by name and
 * day of birth; and inside the class by the name alone, where nobody else there has it. A few queries for all.
 */
@Singleton
public class RosterMatcher {
    private final CitizenSearch search;
    private final CitizenDirectory citizens;
    private final PersonalNumbers numbers;
    private final ClassBook classes;

    @Inject
    public RosterMatcher(CitizenSearch search, CitizenDirectory citizens, PersonalNumbers numbers, ClassBook classes) {
        this.classes = classes;
        this.search = search;
        this.citizens = citizens;
        this.numbers = numbers;
    }

    /** The plan of a roster. In a transaction: a background thread has no other EntityManager than that of its own. */
    @Transactional
    public RosterPlan plan(Collection<RosterEntry> entries, RosterImport roster) {
        Known known = known(entries, roster.terms());
        Set<UUID> taken = new HashSet<>();
        List<RosterPlan.Line> lines = entries.stream()
                .map(entry -> line(entry, known.find(entry), roster.terms().audience(), taken))
                .toList();
        Set<UUID> corrected = citizens.correctedSince(roster.read(), taken);
        return new RosterPlan(lines.stream()
                .map(line ->
                        corrected.contains(line.citizen().id()) && known.changes(line) ? line.leftAsCorrected() : line)
                .toList());
    }

    /** Those who could be meant by any of the entries. */
    private Known known(Collection<RosterEntry> entries, RosterTerms terms) {
        Map<String, Set<UUID>> classmates = people(RosterIntake.classmates(classes, terms));
        Map<PersonalNumber, UUID> owners = numbers.owners(
                entries.stream().flatMap(entry -> entry.number().stream()).toList());
        Map<UUID, Citizen> byId =
                citizens.findAll(owners.values()).stream().collect(Collectors.toMap(Citizen::id, one -> one));
        Map<String, List<Citizen>> byCode =
                search.withSchoolCode(entries.stream().map(RosterEntry::code).toList()).stream()
                        .collect(Collectors.groupingBy(Citizen::schoolCode));
        Map<String, List<Citizen>> byName =
                search
                        .named(entries.stream()
                                .map(entry -> VietnameseNames.folded(entry.fullName()))
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(one -> VietnameseNames.folded(one.fullName())));
        return new Known(owners, byId, byCode, byName, classmates);
    }

    /** Those that the entries of classes stand for, asked for all classes at once. */
    private Map<String, Set<UUID>> people(Map<String, Set<UUID>> entries) {
        Map<UUID, UUID> kept = citizens.standsFor(
                entries.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, Set<UUID>> people = new HashMap<>();
        entries.forEach((name, pupils) -> people.put(
                name, pupils.stream().map(one -> kept.getOrDefault(one, one)).collect(Collectors.toSet())));
        return people;
    }

    /** Two rows never become one citizen. */
    private static RosterPlan.Line line(RosterEntry entry, Optional<Citizen> known, String audience, Set<UUID> taken) {
        if (known.isPresent()
                && entry.faults().isEmpty()
                && !taken.add(known.get().id())) {
            return RosterPlan.line(
                    entry.wrong("dòng này và một dòng trên chỉ cùng một người đã có; hãy thêm mã học sinh"),
                    known,
                    audience);
        }
        return RosterPlan.line(entry, known, audience);
    }

    /** Those who could be meant. */
    private record Known(
            Map<PersonalNumber, UUID> owners,
            Map<UUID, Citizen> byId,
            Map<String, List<Citizen>> byCode,
            Map<String, List<Citizen>> byName,
            Map<String, Set<UUID>> classmates) {

        Optional<Citizen> find(RosterEntry entry) {
            return entry.number()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .map(byId::get)
                    .or(() -> withCode(entry))
                    .or(() -> named(entry));
        }

        /** Whether a row says something else of somebody than is known, their number among it. */
        boolean changes(RosterPlan.Line line) {
            boolean sameNumber = line.entry()
                    .number()
                    .map(number -> line.citizen().id().equals(owners.get(number)))
                    .orElse(true);
            return line.step() == RosterPlan.Step.UPDATED || (line.step() == RosterPlan.Step.SAME && !sameNumber);
        }

        private Optional<Citizen> withCode(RosterEntry entry) {
            List<Citizen> found = byCode.getOrDefault(entry.code(), List.of());
            boolean one = !entry.code().isEmpty() && found.size() == 1;
            // another school may have given the same code to another child
            return one && (isLike(entry, found.get(0)) || isClassmate(entry, found.get(0)))
                    ? Optional.of(found.get(0))
                    : Optional.empty();
        }

        private static boolean isLike(RosterEntry entry, Citizen citizen) {
            return VietnameseNames.folded(entry.fullName()).equals(VietnameseNames.folded(citizen.fullName()))
                    || (entry.birth().flatMap(Birth::day).isPresent()
                            && entry.birth().equals(citizen.birth()));
        }

        private boolean isClassmate(RosterEntry entry, Citizen citizen) {
            return classmates
                    .getOrDefault(VietnameseNames.folded(entry.className()), Set.of())
                    .contains(citizen.id());
        }

        private Optional<Citizen> named(RosterEntry entry) {
            List<Citizen> namesakes = byName.getOrDefault(VietnameseNames.folded(entry.fullName()), List.of()).stream()
                    .filter(one -> entry.code().isEmpty()
                            || one.schoolCode().isEmpty()
                            || one.schoolCode().equals(entry.code()))
                    .toList();
            List<Citizen> sameDay = namesakes.stream()
                    .filter(one -> entry.birth().flatMap(Birth::day).isPresent()
                            && entry.birth().equals(one.birth()))
                    .toList();
            if (sameDay.size() == 1) {
                return Optional.of(sameDay.get(0));
            }
            List<Citizen> mates = namesakes.stream()
                    .filter(one -> isClassmate(entry, one))
                    .filter(one -> mayBeSame(entry.birth(), one.birth()))
                    .toList();
            return mates.size() == 1 ? Optional.of(mates.get(0)) : Optional.empty();
        }

        /** Nothing against it: one of the two does not say, or says the year alone and the same. */
        private static boolean mayBeSame(Optional<Birth> one, Optional<Birth> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return true;
            }
            boolean exact = one.get().day().isPresent() && other.get().day().isPresent();
            return !exact && one.get().year() == other.get().year();
        }
    }
}

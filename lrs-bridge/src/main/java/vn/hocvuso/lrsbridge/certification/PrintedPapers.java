package vn.hocvuso.lrsbridge.certification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.ground.Portions;
import vn.hocvuso.lrsbridge.identity.Citizen;
import vn.hocvuso.lrsbridge.identity.CitizenDirectory;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/** The papers of a year, or those of a decision, a hamlet or a class, in the order in which they are handed out. */
@Singleton
class PrintedPapers {
    private static final int AT_ONCE = 200;

    private final Register register;
    private final PaperTexts texts;
    private final SignedPapers signed;
    private final CitizenDirectory citizens;
    private final HoldersClasses classes;

    @Inject
    PrintedPapers(
            Register register,
            PaperTexts texts,
            SignedPapers signed,
            CitizenDirectory citizens,
            HoldersClasses classes) {
        this.register = register;
        this.texts = texts;
        this.signed = signed;
        this.citizens = citizens;
        this.classes = classes;
    }

    /** How papers follow each other. */
    enum Order {
        /** As in the register. */
        NUMBER,
        /** By hamlet, there by name as in class lists; who has no hamlet comes first. */
        HAMLET,
        /** By class, there by name; who is in no class comes first. */
        CLASS
    }

    /**
     * Which papers of a year; an empty text chooses all.
     *
     * @param number in the register, without the year
     * @param decision its number
     */
    record Choice(int year, String number, String decision, String hamlet, String schoolClass, Order order) {
        static Choice all(int year, Order order) {
            return new Choice(year, "", "", "", "", order);
        }

        private boolean fits(Placed one) {
            return fits(number, Integer.toString(one.certificate().number()))
                    && fits(decision, one.decision())
                    && fits(hamlet, one.hamlet())
                    && fits(schoolClass, one.schoolClass());
        }

        private static boolean fits(String asked, String is) {
            return asked.isEmpty() || asked.equals(is);
        }
    }

    /** A certificate and where its paper is handed out. */
    record Placed(Certificate certificate, String name, String decision, String hamlet, String schoolClass) {}

    /** The certificates that are still valid and fit, in an order. */
    List<Certificate> of(Choice choice) {
        return placed(choice.year()).stream()
                .filter(choice::fits)
                .sorted(order(choice.order()))
                .map(Placed::certificate)
                .toList();
    }

    private static Comparator<Placed> order(Order order) {
        Comparator<Placed> name = Comparator.comparing(Placed::name, VietnameseNames.asInClassLists());
        return switch (order) {
            case NUMBER -> Comparator.comparing(one -> one.certificate().number());
            case HAMLET ->
                Comparator.comparing(Placed::hamlet, VietnameseNames.asInClassLists())
                        .thenComparing(name);
            case CLASS ->
                Comparator.comparing(Placed::schoolClass, VietnameseNames.asInClassLists())
                        .thenComparing(name);
        };
    }

    /** The valid certificates of a year, read in few queries however many they are. */
    List<Placed> placed(int year) {
        List<Certificate> valid = register.year(year).stream()
                .filter(certificate -> !certificate.revoked())
                .toList();
        List<UUID> holders = valid.stream().map(Certificate::citizen).distinct().toList();
        Map<UUID, UUID> kept = citizens.standsFor(holders);
        Map<UUID, Citizen> people = citizens.findAll(holders).stream()
                .collect(Collectors.toMap(Citizen::id, citizen -> citizen, (one, same) -> one));
        Map<UUID, String> learnIn = classes.of(holders);
        Map<UUID, BookEntry> entries = register.book(year).stream()
                .filter(entry -> entry.kind() != BookEntry.Kind.REVOKED)
                .collect(Collectors.toMap(BookEntry::certificate, entry -> entry));
        return valid.stream()
                .map(one -> placed(
                        one,
                        Optional.ofNullable(entries.get(one.id())),
                        Optional.ofNullable(people.get(kept.get(one.citizen()))),
                        learnIn.getOrDefault(one.citizen(), "")))
                .toList();
    }

    private static Placed placed(
            Certificate certificate, Optional<BookEntry> entry, Optional<Citizen> holder, String schoolClass) {
        return new Placed(
                certificate,
                entry.map(one -> one.holder().name())
                        .or(() -> holder.map(Citizen::fullName))
                        .orElse(""),
                entry.map(one -> one.decision().decision()).orElse(""),
                holder.map(one -> one.residence().hamlet()).orElse(""),
                schoolClass);
    }

    /** What papers of a year can be chosen by, and how many of them there are and are signed. */
    record Choices(
            Map<String, Long> decisions,
            Map<String, Long> hamlets,
            Map<String, Long> classes,
            int papers,
            int signedPapers) {}

    Choices choices(int year) {
        List<Placed> all = placed(year);
        return new Choices(
                counted(all, Placed::decision),
                counted(all, Placed::hamlet),
                counted(all, Placed::schoolClass),
                all.size(),
                signed.signed(all.stream().map(one -> one.certificate().id()).toList())
                        .size());
    }

    private static Map<String, Long> counted(Collection<Placed> all, Function<Placed, String> by) {
        return all.stream()
                .map(by)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(
                        name -> name,
                        () -> new TreeMap<>(VietnameseNames.asInClassLists().thenComparing(Comparator.naturalOrder())),
                        Collectors.counting()));
    }

    /** Writes them as one PDF to print, a page each; those that came back signed with their signature. */
    void print(List<Certificate> certificates, OutputStream to) throws IOException {
        CertificatePaper.print(sheets(certificates), to);
    }

    private Iterator<CertificatePaper.Sheet> sheets(List<Certificate> certificates) {
        return Portions.of(certificates, AT_ONCE).stream()
                .flatMap(some -> {
                    Map<UUID, byte[]> files =
                            signed.files(some.stream().map(Certificate::id).toList());
                    return texts.of(some)
                            .map(paper -> new CertificatePaper.Sheet(
                                    paper.text(),
                                    Optional.ofNullable(
                                            files.get(paper.certificate().id()))));
                })
                .iterator();
    }
}

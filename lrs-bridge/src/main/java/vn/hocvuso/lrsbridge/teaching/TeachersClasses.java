package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * Who sees which class: teachers their own, officers and administrators all; volunteers see none, and tick the lists of
 * those that they help in. Every page asks here.
 */
@Singleton
public class TeachersClasses {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int WIDEST = 10;

    private final ClassBook classes;
    private final ClassVolunteers volunteers;

    @Inject
    public TeachersClasses(ClassBook classes, ClassVolunteers volunteers) {
        this.classes = classes;
        this.volunteers = volunteers;
    }

    /** The classes that this caller sees, the newest school year first, then by name. */
    public List<ListedClass> seenBy(Caller caller) {
        List<ListedClass> seen = seesAll(caller) ? classes.list() : classes.listOfTeacher(caller.id());
        return sorted(seen);
    }

    private static List<ListedClass> sorted(List<ListedClass> seen) {
        Collator vietnamese = VietnameseNames.alphabet();
        return seen.stream()
                .sorted(Comparator.comparing(ListedClass::schoolYear)
                        .reversed()
                        .thenComparing(TeachersClasses::countedName, vietnamese)
                        .thenComparing(ListedClass::id))
                .toList();
    }

    /** A name in which numbers stand as wide as the longest, so that 2A comes before 10A. */
    private static String countedName(ListedClass one) {
        return NUMBER.matcher(one.name())
                .replaceAll(
                        found -> "0".repeat(Math.max(0, WIDEST - found.group().length())) + found.group());
    }

    /**
     * One class.
     *
     * @throws Refused as not found, also when it is another teacher's: that it exists is not told either
     */
    public Classroom open(UUID id, Caller caller) {
        return classes.find(id)
                .filter(one -> seesAll(caller) || one.teacher().equals(caller.id()))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    /** The classes that this caller helps in, in the same order. */
    public List<ListedClass> helpedBy(Caller caller) {
        return sorted(classes.listOf(volunteers.classesOf(caller.id())));
    }

    /**
     * A class whose list the caller may tick, seen or helped in.
     *
     * @throws Refused as not found, as {@link #open} does
     */
    public Classroom openToRecord(UUID id, Caller caller) {
        return caller.may(Permission.ASSIST)
                        && volunteers.classesOf(caller.id()).contains(id)
                ? classes.find(id).orElseThrow(() -> new Refused(Refusal.NOT_FOUND))
                : open(id, caller);
    }

    private static boolean seesAll(Caller caller) {
        return caller.may(Permission.CERTIFY) || caller.may(Permission.ADMINISTER);
    }
}

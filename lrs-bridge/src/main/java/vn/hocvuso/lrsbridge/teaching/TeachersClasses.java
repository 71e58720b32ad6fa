package vn.hocvuso.lrsbridge.teaching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;
import vn.hocvuso.lrsbridge.web.Caller;
import vn.hocvuso.lrsbridge.web.Permission;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Who sees which class: teachers their own, officers and administrators all. Every page asks here. */
@Singleton
public class TeachersClasses {
    private final ClassBook classes;

    @Inject
    public TeachersClasses(ClassBook classes) {
        this.classes = classes;
    }

    /** The classes that this caller sees, the newest school year first, then by name. */
    public List<Classroom> seenBy(Caller caller) {
        Collator vietnamese = VietnameseNames.alphabet();
        List<Classroom> seen = seesAll(caller) ? classes.all() : classes.ofTeacher(caller.id());
        return seen.stream()
                .sorted(Comparator.comparing(Classroom::schoolYear)
                        .reversed()
                        .thenComparing(Classroom::name, vietnamese)
                        .thenComparing(Classroom::id))
                .toList();
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

    private static boolean seesAll(Caller caller) {
        return caller.may(Permission.CERTIFY) || caller.may(Permission.ADMINISTER);
    }
}

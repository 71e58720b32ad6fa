package vn.hocvuso.lrsbridge.plan;

import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** The curricula that were imported, and their approvals. {@code PlanBookContract} says what it does. */
public interface PlanBook {
    /**
     * Imports a curriculum from its XML; the same code and version again changes nothing.
     *
     * @throws Refused when it is not valid, naming line and rule, or when that version is
     *     held already and says something else
     */
    Curriculum.Id add(byte[] curriculumXml);

    /** Adds rules for the courses of a platform to a curriculum, from their XML. */
    void addRules(byte[] rulesXml);

    /** Records the decision that lets a curriculum certify; a second one for the same version is refused. */
    void approve(Curriculum.Id id, Approval approval);

    /** The curriculum with this code and version. */
    Optional<Curriculum> find(Curriculum.Id id);

    /**
     * The curriculum with this code and version, written with a space between.
     *
     * @throws Refused when there is none
     */
    default Curriculum named(String id) {
        return all().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        Refusal.INVALID_CURRICULUM,
                        "curriculum",
                        "không có chương trình này / there is no such curriculum",
                        id));
    }

    /** Its document as it was imported. */
    Optional<byte[]> document(Curriculum.Id id);

    /** The documents of rules that were added to it since, in their order. */
    List<byte[]> addedRules(Curriculum.Id id);

    /** Its approval, when it has one. */
    Optional<Approval> approval(Curriculum.Id id);

    /** What the verbs of statements mean, by which the rules read them. */
    VerbTable verbs();

    /** Grows with every import, approval and decision about a verb, so that who reads by the rules looks at everything again. */
    long revision();

    /** All that are held, in the order of their import. */
    List<Curriculum> all();
}

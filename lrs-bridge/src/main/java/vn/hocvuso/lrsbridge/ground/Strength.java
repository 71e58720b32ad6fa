package vn.hocvuso.lrsbridge.ground;

/**
 * How far a statement can be believed, by the way in which it came (docs/adr/0018). It is fixed when the statement is
 * stored: what came by a key that lay open stays what anybody could have sent, whatever becomes of the key. The order is
 * from the weakest to the strongest.
 */
public enum Strength {
    /** By a key that lies in a page or a package: any learner can post for anybody whom the key may tell about. */
    OPEN,
    /** From a file that an officer imported. */
    FILE,
    /** By a token of one learner, one registration and one activity, such as cmi5's. */
    LAUNCH,
    /** By a key that only the platform's server holds. */
    PLATFORM,
    /** By a teacher or an officer who recorded it here under their own name. */
    PERSON;

    /** Whether certificates may follow from it without a person who confirms them. */
    public boolean certifiesByItself() {
        return this != OPEN && this != FILE;
    }

    /** Whether what came so may take back what came in the other way: never what is believed more. */
    public boolean takesBack(Strength other) {
        return compareTo(other) >= 0;
    }
}

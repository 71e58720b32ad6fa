package vn.hocvuso.coursepackages.curriculum;

/** The years that a curriculum may speak of; any other is a slip of the pen. */
final class ThisCentury {
    private ThisCentury() {}

    static boolean holds(int year) {
        return year >= 2000 && year <= 2099;
    }
}

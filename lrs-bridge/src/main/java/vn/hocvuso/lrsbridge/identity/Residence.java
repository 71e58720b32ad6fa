package vn.hocvuso.lrsbridge.identity;

/**
 * Where somebody lives, as the commune counts: both may be empty.
 *
 * @param hamlet thôn or tổ dân phố
 * @param household what the commune calls the household
 */
public record Residence(String hamlet, String household) {
    /** Nobody has said it. */
    public static final Residence UNKNOWN = new Residence("", "");

    public Residence {
        hamlet = VietnameseNames.kept(hamlet);
        household = VietnameseNames.kept(household);
    }
}

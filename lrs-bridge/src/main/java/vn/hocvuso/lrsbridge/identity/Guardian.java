package vn.hocvuso.lrsbridge.identity;

/**
 * Who answers for a minor.
 *
 * @param relation such as mẹ, bố, ông
 * @param phone as written; may be empty
 */
public record Guardian(String fullName, String relation, String phone) {
    public Guardian {
        fullName = VietnameseNames.kept(fullName);
        relation = VietnameseNames.kept(relation);
        phone = VietnameseNames.kept(phone);
        if (fullName.isEmpty()) {
            throw new IllegalArgumentException("a guardian has a name");
        }
    }
}

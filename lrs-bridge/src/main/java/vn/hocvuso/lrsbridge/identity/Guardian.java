package vn.hocvuso.lrsbridge.identity;

/**
 * Who answers for a minor.
 *
 * @param relation such as mẹ, bố, ông; may be empty
 * @param phone as written; may be empty
 * @param email as written; may be empty
 */
public record Guardian(String fullName, String relation, String phone, String email) {
    public Guardian {
        fullName = VietnameseNames.kept(fullName);
        relation = VietnameseNames.kept(relation);
        phone = VietnameseNames.kept(phone);
        email = VietnameseNames.kept(email);
        if (fullName.isEmpty()) {
            throw new IllegalArgumentException("a guardian has a name");
        }
    }
}

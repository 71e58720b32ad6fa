package vn.hocvuso.lrsbridge.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal identification number (số định danh cá nhân): twelve digits (Luật Căn cước 26/2023, Điều 12), a text,
 * because many begin with 0. It has no check digit; what can be compared is the fourth digit with century and sex, and
 * the fifth and sixth with the year of birth, and that is no more than a doubt, for data can be corrected.
 */
public record PersonalNumber(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int FIRST_CENTURY = 1900;
    private static final int SHOWN = 3;

    public PersonalNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a personal identification number has twelve digits");
        }
    }

    /** The number that somebody entered, perhaps with blanks or dots between; empty where it is none. */
    public static Optional<PersonalNumber> typed(String text) {
        String digits = text.replaceAll("[\\s.\\u00A0]", "");
        return FORM.matcher(digits).matches() ? Optional.of(new PersonalNumber(digits)) : Optional.empty();
    }

    /** What is wrong with what somebody entered, in words; empty where nothing is. */
    public static Optional<String> fault(String text) {
        String digits = text.replaceAll("[\\s.\\u00A0]", "");
        if (FORM.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (digits.matches("[0-9]{9}")) {
            return Optional.of("đây là số CMND 9 số cũ; cần số định danh 12 số / an old 9-digit number");
        }
        if (digits.matches("[1-9][0-9]{9,10}")) {
            return Optional.of("thiếu số 0 ở đầu: Excel đã coi nó là số; hãy định dạng cột là Văn bản (Text)"
                    + " / leading zeros are lost");
        }
        return Optional.of("số định danh gồm đúng 12 chữ số / must be twelve digits");
    }

    /** What does not go together with the rest of an entry; for somebody to look at, never a reason to refuse. */
    public List<Doubt> doubts(Optional<Birth> birth, Sex sex) {
        List<Doubt> doubts = new ArrayList<>();
        int code = digits.charAt(3) - '0';
        int year = FIRST_CENTURY + code / 2 * 100 + Integer.parseInt(digits.substring(4, 6));
        if (birth.filter(known -> known.year() != year).isPresent()) {
            doubts.add(Doubt.YEAR_OF_BIRTH);
        }
        if (sex != Sex.UNKNOWN && sex != (code % 2 == 0 ? Sex.MALE : Sex.FEMALE)) {
            doubts.add(Doubt.SEX);
        }
        return doubts;
    }

    /** What may not go together. */
    public enum Doubt {
        YEAR_OF_BIRTH,
        SEX
    }

    /** All but the last three digits hidden. */
    public String masked() {
        return "•".repeat(digits.length() - SHOWN) + digits.substring(digits.length() - SHOWN);
    }

    /** Masked, so that no log ever holds one. */
    @Override
    public String toString() {
        return masked();
    }
}

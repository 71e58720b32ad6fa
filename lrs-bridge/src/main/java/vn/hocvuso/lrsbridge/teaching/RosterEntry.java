package vn.hocvuso.lrsbridge.teaching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.lrsbridge.identity.Birth;
import vn.hocvuso.lrsbridge.identity.Guardian;
import vn.hocvuso.lrsbridge.identity.PersonalNumber;
import vn.hocvuso.lrsbridge.identity.Sex;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;
import vn.hocvuso.lrsbridge.xapi.Ifi;
import vn.hocvuso.lrsbridge.xapi.Iri;

/**
 * A pupil as a roster names them.
 *
 * @param row where in the file, from 1
 * @param className the class; empty where the file does not say
 * @param code the school's own code; empty without one
 * @param guardians who answers for them; empty where the file does not say
 * @param account the account that the roster says is theirs
 * @param faults what is wrong, in words; then the rest may be incomplete
 */
public record RosterEntry(
        int row,
        String fullName,
        Optional<Birth> birth,
        Sex sex,
        String className,
        String code,
        Optional<PersonalNumber> number,
        String hamlet,
        String household,
        List<Guardian> guardians,
        Optional<Ifi> account,
        List<String> faults) {
    private static final int LONGEST = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    public RosterEntry {
        guardians = List.copyOf(guardians);
        faults = List.copyOf(faults);
    }

    /**
     * Reads a row.
     *
     * @param platform the platform of accounts that are told by their name alone; empty where nobody said one
     */
    static RosterEntry of(RosterRow row, String platform) {
        List<String> faults = new ArrayList<>();
        String name = name(row);
        if (name.isEmpty() || name.length() > LONGEST) {
            faults.add("thiếu họ tên, hoặc họ tên dài quá 200 ký tự");
        }
        Optional<Birth> birth = birth(row.text(RosterColumn.BIRTH), faults);
        String digits = row.text(RosterColumn.NUMBER);
        if (!digits.isEmpty()) {
            PersonalNumber.fault(digits).ifPresent(fault -> faults.add("số định danh: " + fault));
        }
        return new RosterEntry(
                row.number(),
                name,
                birth,
                sex(row, faults),
                VietnameseNames.kept(row.text(RosterColumn.CLASS)),
                cut(row, RosterColumn.CODE, 100, faults),
                PersonalNumber.typed(digits),
                cut(row, RosterColumn.HAMLET, LONGEST, faults),
                cut(row, RosterColumn.HOUSEHOLD, 100, faults),
                RosterGuardians.of(row, faults),
                account(row, platform, faults),
                faults);
    }

    private static String cut(RosterRow row, RosterColumn column, int longest, List<String> faults) {
        String text = VietnameseNames.kept(row.text(column));
        if (text.length() > longest) {
            faults.add("«" + text.substring(0, 20) + "…» dài quá " + longest + " ký tự");
            return "";
        }
        return text;
    }

    private static String name(RosterRow row) {
        String whole = row.text(RosterColumn.NAME);
        return VietnameseNames.kept(
                whole.isEmpty() ? row.text(RosterColumn.FAMILY) + " " + row.text(RosterColumn.GIVEN) : whole);
    }

    /** Excel's number of a day comes as a number where the column was not formatted. */
    private static Optional<Birth> birth(String text, List<String> faults) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Birth> birth = text.matches("[1-9]\\d{4}([.]0+)?")
                ? serial(Integer.parseInt(text.substring(0, 5)))
                : Birth.typed(text);
        if (birth.isEmpty()) {
            faults.add("ngày sinh «" + text + "» không đúng; viết 05/09/2016, hoặc chỉ năm 2016");
        }
        return birth;
    }

    private static Optional<Birth> serial(int days) {
        try {
            return Optional.of(Birth.on(FIRST_DAY.plusDays(days)));
        } catch (DateTimeException | IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    /** Some lists have a column Nữ with an x for girls. */
    private static Sex sex(RosterRow row, List<String> faults) {
        if (row.texts().containsKey(RosterColumn.FEMALE) && !row.texts().containsKey(RosterColumn.SEX)) {
            return row.text(RosterColumn.FEMALE).isEmpty() ? Sex.MALE : Sex.FEMALE;
        }
        return switch (VietnameseNames.folded(row.text(RosterColumn.SEX))) {
            case "" -> Sex.UNKNOWN;
            case "nam", "male", "m", "1" -> Sex.MALE;
            case "nu", "female", "f", "0" -> Sex.FEMALE;
            default -> {
                faults.add("giới tính «" + row.text(RosterColumn.SEX) + "» không đúng; viết Nam hoặc Nữ");
                yield Sex.UNKNOWN;
            }
        };
    }

    private static Optional<Ifi> account(RosterRow row, String platform, List<String> faults) {
        String name = row.text(RosterColumn.ACCOUNT);
        String home = row.text(RosterColumn.PLATFORM).isEmpty() ? platform : row.text(RosterColumn.PLATFORM);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (Iri.matches(home)) {
            return Optional.of(Ifi.account(home, name));
        }
        if (name.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            return Optional.of(Ifi.mbox("mailto:" + name));
        }
        faults.add("tài khoản «" + name + "» chưa biết thuộc nền tảng nào; hãy ghi địa chỉ nền tảng (https://…)");
        return Optional.empty();
    }

    /** The same with one more thing that is wrong. */
    RosterEntry wrong(String fault) {
        List<String> all = new ArrayList<>(faults);
        all.add(fault);
        return new RosterEntry(
                row, fullName, birth, sex, className, code, number, hamlet, household, guardians, account, all);
    }

    /** The same with those who answer for the pupil, who stand elsewhere in the file. */
    RosterEntry with(List<Guardian> found) {
        return new RosterEntry(
                row, fullName, birth, sex, className, code, number, hamlet, household, found, account, faults);
    }

    /** By what two rows of a file are the same pupil where neither has a code. */
    String namesake() {
        return VietnameseNames.folded(fullName) + " "
                + birth.map(Birth::written).orElse("");
    }
}

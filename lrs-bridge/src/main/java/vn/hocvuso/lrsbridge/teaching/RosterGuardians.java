package vn.hocvuso.lrsbridge.teaching;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.lrsbridge.identity.Guardian;
import vn.hocvuso.lrsbridge.identity.VietnameseNames;

/**
 * Who answers for a pupil, as a list has them: somebody with their relation, or mother and father in columns of their
 * own, or all three.
 */
final class RosterGuardians {
    private static final int LONGEST = 200;

    private RosterGuardians() {}

    /** Where somebody stands in a row. */
    private enum Place {
        SOMEBODY(RosterColumn.GUARDIAN, RosterColumn.PHONE, RosterColumn.GUARDIAN_MAIL, ""),
        MOTHER(RosterColumn.MOTHER, RosterColumn.MOTHER_PHONE, RosterColumn.MOTHER_MAIL, "mẹ"),
        FATHER(RosterColumn.FATHER, RosterColumn.FATHER_PHONE, RosterColumn.FATHER_MAIL, "bố");

        private final RosterColumn name;
        private final RosterColumn phone;
        private final RosterColumn mail;
        private final String relation;

        Place(RosterColumn name, RosterColumn phone, RosterColumn mail, String relation) {
            this.name = name;
            this.phone = phone;
            this.mail = mail;
            this.relation = relation;
        }
    }

    /** Those of a row; what is wrong with them goes to the faults. */
    static List<Guardian> of(RosterRow row, List<String> faults) {
        List<Guardian> all = new ArrayList<>();
        for (Place place : Place.values()) {
            String name = VietnameseNames.kept(row.text(place.name));
            if (name.length() > LONGEST) {
                faults.add("họ tên người giám hộ dài quá " + LONGEST + " ký tự");
            } else if (!name.isEmpty()) {
                all.add(new Guardian(name, relation(row, place), phone(row, place, all.isEmpty()), mail(row, place)));
            }
        }
        all.stream()
                .map(Guardian::email)
                .filter(mail -> !mail.isEmpty() && !mail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
                .forEach(mail -> faults.add("thư điện tử «" + mail + "» của người giám hộ không đúng"));
        return all;
    }

    private static String relation(RosterRow row, Place place) {
        return place.relation.isEmpty() ? cut(row.text(RosterColumn.RELATION)) : place.relation;
    }

    /** One telephone for all of a list is the first one's. */
    private static String phone(RosterRow row, Place place, boolean first) {
        String own = row.text(place.phone);
        return cut(own.isEmpty() && first ? row.text(RosterColumn.PHONE) : own);
    }

    private static String mail(RosterRow row, Place place) {
        return cut(row.text(place.mail));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}

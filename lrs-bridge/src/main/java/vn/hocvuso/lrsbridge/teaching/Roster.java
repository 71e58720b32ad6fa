package vn.hocvuso.lrsbridge.teaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.lrsbridge.plan.HarmlessWorkbook;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * A roster that was read, from whatever a school has.
 *
 * @param sheet the file's own rows, where it is one list; empty for packages of many files
 * @param entries the pupils, in the order of the file
 */
record Roster(Optional<RosterSheet> sheet, List<RosterEntry> entries) {
    /** How many rows a fault names: a list that is one pupil twenty thousand times would name all of them in each. */
    private static final int MOST_NAMED = 10;

    Roster {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file: a workbook, a text with commas, semicolons or tabs, or the zip of a package of OneRoster or SDS.
     *
     * @param platform the platform of accounts that are told by their name alone
     * @throws Refused where nothing of it can be read
     */
    static Roster read(byte[] file, String platform) {
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        if (!zip) {
            return list(RosterSheet.of(RosterText.rows(file, RosterSheet.MOST_LINES)), platform);
        }
        HarmlessWorkbook.require(file, Refusal.INVALID_ROSTER);
        Map<String, byte[]> files = RosterPackage.files(file);
        if (files.keySet().stream().anyMatch(name -> name.startsWith("xl/"))) {
            return list(sheet(RosterBook.sheets(file)), platform);
        }
        return new Roster(Optional.empty(), marked(RosterPackage.entries(files, platform)));
    }

    /** The first sheet with heads; what is wrong with the first one where none has. */
    private static RosterSheet sheet(List<List<List<String>>> sheets) {
        Optional<Refused> first = Optional.empty();
        for (List<List<String>> lines : sheets) {
            try {
                return RosterSheet.of(lines);
            } catch (Refused noHeads) {
                first = first.isPresent() ? first : Optional.of(noHeads);
            }
        }
        throw first.orElseGet(() -> new Refused(Refusal.INVALID_ROSTER));
    }

    private static Roster list(RosterSheet sheet, String platform) {
        List<RosterEntry> entries =
                sheet.rows().stream().map(row -> RosterEntry.of(row, platform)).toList();
        return new Roster(Optional.of(sheet), marked(entries));
    }

    /** Rows that name the same pupil twice: nobody can tell which of them is right. */
    private static List<RosterEntry> marked(List<RosterEntry> entries) {
        Map<String, List<RosterEntry>> alike = new HashMap<>();
        for (RosterEntry entry : entries) {
            names(entry).forEach(name -> alike.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(entry));
        }
        return entries.stream().map(entry -> marked(entry, alike)).toList();
    }

    private static List<String> names(RosterEntry entry) {
        List<String> names = new ArrayList<>();
        entry.number().ifPresent(number -> names.add("số định danh " + number.digits()));
        entry.account().ifPresent(account -> names.add("tài khoản " + account.key()));
        if (!entry.code().isEmpty()) {
            names.add("mã học sinh " + entry.className() + " " + entry.code());
        } else if (entry.number().isEmpty()) {
            names.add("họ tên và ngày sinh " + entry.className() + " " + entry.namesake());
        }
        return names;
    }

    private static RosterEntry marked(RosterEntry entry, Map<String, List<RosterEntry>> alike) {
        for (String name : names(entry)) {
            List<RosterEntry> same = alike.getOrDefault(name, List.of());
            if (same.size() > 1 && !entry.fullName().isEmpty()) {
                String kind = name.startsWith("họ tên")
                        ? "họ tên và ngày sinh"
                        : name.startsWith("số") ? "số định danh" : name.startsWith("mã") ? "mã học sinh" : "tài khoản";
                return entry.wrong("trùng " + kind + " với dòng "
                        + same.stream()
                                .filter(other -> other.row() != entry.row())
                                .map(other -> Integer.toString(other.row()))
                                .distinct()
                                .limit(MOST_NAMED)
                                .collect(Collectors.joining(", "))
                        + "; nếu là hai người, hãy thêm mã học sinh hoặc ngày sinh");
            }
        }
        return entry;
    }

    /** What is wrong, by row. */
    Map<Integer, String> errors() {
        return entries.stream()
                .filter(entry -> !entry.faults().isEmpty())
                .collect(Collectors.toMap(
                        RosterEntry::row, entry -> String.join("; ", entry.faults()), (one, other) -> one));
    }
}

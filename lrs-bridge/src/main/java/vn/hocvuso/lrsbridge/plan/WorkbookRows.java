package vn.hocvuso.lrsbridge.plan;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hocvuso.coursepackages.curriculum.Alignment;
import vn.hocvuso.coursepackages.curriculum.Audience;
import vn.hocvuso.coursepackages.curriculum.Competency;
import vn.hocvuso.coursepackages.curriculum.Curriculum;
import vn.hocvuso.coursepackages.curriculum.MappingRule;
import vn.hocvuso.coursepackages.curriculum.Provenance;

/** The rows that a curriculum is in a workbook. */
final class WorkbookRows {
    private final List<SheetRow> rows = new ArrayList<>();

    private WorkbookRows() {}

    static List<SheetRow> of(Curriculum curriculum) {
        WorkbookRows book = new WorkbookRows();
        book.add(
                Sheet.CURRICULUM,
                curriculum.code(),
                curriculum.version(),
                curriculum.title().vietnamese(),
                curriculum.title().english(),
                curriculum.source());
        curriculum.audiences().forEach(book::audience);
        curriculum.competencies().forEach(book::competency);
        curriculum.competencies().forEach(one -> one.alignments().forEach(row -> book.alignment(one, row)));
        curriculum.rules().forEach(book::rule);
        return book.rows;
    }

    private void audience(Audience audience) {
        addWith(
                audience.provenance(),
                Sheet.AUDIENCES,
                audience.code(),
                audience.targetYear().map(Year::toString).orElse(""),
                audience.title().vietnamese(),
                audience.title().english(),
                audience.levelNote().map(level -> level.vietnamese()).orElse(""),
                audience.levelNote().map(level -> level.english()).orElse(""),
                String.join(", ", audience.requiredCompetencies()));
    }

    private void competency(Competency competency) {
        addWith(
                competency.provenance(),
                Sheet.COMPETENCIES,
                competency.code(),
                competency.title().vietnamese(),
                competency.title().english(),
                competency.description().vietnamese(),
                competency.description().english());
    }

    private void alignment(Competency competency, Alignment alignment) {
        add(
                Sheet.ALIGNMENTS,
                competency.code(),
                alignment.framework(),
                alignment.code(),
                word(alignment.basis()),
                alignment.ground(),
                alignment.target().map(Alignment.Target::name).orElse(""),
                alignment.target().map(target -> target.url().toString()).orElse(""));
    }

    private void rule(MappingRule rule) {
        addWith(
                rule.provenance(),
                Sheet.RULES,
                rule.id(),
                word(rule.activity().kind()),
                rule.activity().value(),
                rule.unit() ? "true" : "",
                word(rule.counts()),
                word(rule.attempts()),
                rule.minimumScore()
                        .map(Percent::written)
                        .map(WorkbookRows::told)
                        .orElse(""),
                String.join(", ", rule.competencies()));
    }

    /** With the sign, since nobody can tell what 0.8 by itself would mean. */
    private static String told(String percent) {
        return percent + "%";
    }

    private void addWith(Provenance provenance, Sheet sheet, String... cells) {
        List<String> all = new ArrayList<>(List.of(cells));
        all.add(word(provenance.kind()));
        all.add(provenance.date().map(LocalDate::toString).orElse(""));
        all.add(provenance.source());
        add(sheet, all.toArray(String[]::new));
    }

    private void add(Sheet sheet, String... cells) {
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < cells.length; column++) {
            named.put(sheet.columns().get(column), cells[column]);
        }
        rows.add(new SheetRow(sheet, rows.size() + 1, named));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

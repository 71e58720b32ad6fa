package vn.hocvuso.lrsbridge.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.hocvuso.coursepackages.curriculum.ActivitySelector;
import vn.hocvuso.coursepackages.curriculum.Attempts;
import vn.hocvuso.coursepackages.curriculum.Counts;
import vn.hocvuso.coursepackages.curriculum.CurriculumWriter;
import vn.hocvuso.coursepackages.curriculum.MappingRule;
import vn.hocvuso.coursepackages.curriculum.MappingRules;
import vn.hocvuso.coursepackages.curriculum.Provenance;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/**
 * The rules that an officer confirmed on the page of proposals, as the document that the book of curricula takes. Each
 * row of the form has an activity ({@code activity-0}; empty: none), ids that real results carried instead ({@code
 * seen-0}, one a line; empty: none), a competency ({@code competency-0}, empty: not used), what counts ({@code
 * counts-0}), a minimum score in percent ({@code minimum-0}, empty: none), which attempt counts ({@code attempts-0},
 * empty: the best), and the id that a package of cmi5 gave its unit ({@code unit-0}, empty: none; {@code true} where the
 * officer says that it is one).
 */
final class ConfirmedRules {
    private static final int MOST_ROWS = 2_000;
    private static final int DIGITS_OF_AN_ID = 16;
    private static final String BY_HAND = "true";

    /** Ids of which the last piece is a number, so that another number is another activity. */
    private static final Pattern NUMBERED = Pattern.compile(".*[=/]\\d+");

    private final Map<String, String> form;
    private final List<Refused.Finding> wrong = new ArrayList<>();

    private ConfirmedRules(Map<String, String> form) {
        this.form = form;
    }

    /**
     * The document.
     *
     * @param form the fields by name
     * @throws Refused naming each field that is wrong
     */
    static byte[] document(Curriculum.Id curriculum, Map<String, String> form) {
        ConfirmedRules confirmed = new ConfirmedRules(form);
        List<MappingRule> rules = confirmed.rules();
        if (confirmed.wrong.isEmpty() && rules.isEmpty()) {
            throw Refused.because(
                    Refusal.INVALID_CURRICULUM, "competency", "chưa chọn năng lực nào / no competency is chosen", "");
        }
        if (!confirmed.wrong.isEmpty()) {
            throw new Refused(Refusal.INVALID_CURRICULUM, confirmed.wrong);
        }
        return new CurriculumWriter().write(new MappingRules(curriculum.code(), curriculum.version(), rules));
    }

    private List<MappingRule> rules() {
        Optional<Provenance> provenance = checked(
                "ground",
                "cần ghi quyết định hoặc căn cứ / say by which decision",
                () -> new Provenance(Provenance.Kind.ADOPTED_BY_COMMUNE, field("ground"), Optional.empty()));
        List<MappingRule> rules = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && form.containsKey("activity-" + row); row++) {
            if (!field("competency-" + row).isEmpty() && provenance.isPresent()) {
                rules.addAll(rules(row, provenance.get()));
            }
        }
        return rules;
    }

    private List<MappingRule> rules(int row, Provenance provenance) {
        return activities(row).stream()
                .flatMap(activity -> rule(row, activity, provenance).stream())
                .toList();
    }

    /** The activity that the package names, and what was seen instead of it; at least one of them. */
    private List<ActivitySelector> activities(int row) {
        List<ActivitySelector> activities = new ArrayList<>();
        List<String> seen = field("seen-" + row)
                .lines()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        if (seen.isEmpty() || !field("activity-" + row).isEmpty()) {
            checked(
                            "activity-" + row,
                            "mã hoạt động cần có tên giao thức và không có dấu cách, ví dụ https://… / an activity id has a scheme and no spaces",
                            () -> activity(field("activity-" + row)))
                    .ifPresent(activities::add);
        }
        if (!seen.isEmpty()) {
            checked(
                            "seen-" + row,
                            "mỗi dòng một mã của cùng một bài, có tên giao thức; các mã phải có phần chung / an id of the same unit a line, with a scheme; they must have something in common",
                            () -> seen(seen))
                    .ifPresent(activities::addAll);
        }
        return activities;
    }

    /** A pattern where the ids differ; where they end in different numbers, they are different activities of a platform. */
    private static List<ActivitySelector> seen(List<String> ids) {
        ActivitySelector covering = ActivitySelector.covering(ids);
        boolean numbered = covering.value().matches(".*[=/]\\d*\\*\\d*")
                && ids.stream().allMatch(id -> NUMBERED.matcher(id).matches());
        return numbered
                ? ids.stream()
                        .distinct()
                        .map(id -> new ActivitySelector(ActivitySelector.Kind.EXACT, id))
                        .toList()
                : List.of(covering);
    }

    private Optional<MappingRule> rule(int row, ActivitySelector activity, Provenance provenance) {
        Optional<Optional<BigDecimal>> minimum = checked(
                "minimum-" + row,
                "điểm tối thiểu là số phần trăm, từ 0 đến 100, ví dụ 80 / a minimum is a number of percent from 0 to 100, such as 80",
                () -> Optional.of(field("minimum-" + row))
                        .filter(written -> !written.isEmpty())
                        .map(Percent::share));
        Optional<Attempts> attempts = checked(
                "attempts-" + row,
                "chọn lần làm nào được tính / choose which attempt counts",
                () -> Attempts.valueOf(form.getOrDefault("attempts-" + row, Attempts.BEST.name())));
        Optional<Counts> counts = checked(
                "counts-" + row,
                "chọn kết quả nào được tính / choose what counts",
                () -> Counts.valueOf(field("counts-" + row)));
        if (minimum.isEmpty() || counts.isEmpty() || attempts.isEmpty()) {
            return Optional.empty();
        }
        String competency = field("competency-" + row);
        boolean unit = List.of(activity.value(), BY_HAND).contains(field("unit-" + row));
        return checked(
                "competency-" + row,
                "năng lực không dùng được / the competency cannot be used",
                () -> new MappingRule(
                        id(activity, competency, unit),
                        List.of(competency),
                        activity,
                        counts.get(),
                        minimum.get(),
                        attempts.get(),
                        unit,
                        provenance));
    }

    /** With a star it is a pattern; that is how ids are written that a platform makes anew for each launch or run. */
    private static ActivitySelector activity(String value) {
        return new ActivitySelector(
                value.contains("*") ? ActivitySelector.Kind.PATTERN : ActivitySelector.Kind.EXACT, value);
    }

    /** The same activity for the same competency is the same rule: confirming it twice is seen. */
    private static String id(ActivitySelector activity, String competency, boolean unit) {
        String what = activity.kind() + " " + activity.value() + " " + competency + (unit ? " unit" : "");
        UUID name = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return "goi-" + name.toString().replace("-", "").substring(0, DIGITS_OF_AN_ID);
    }

    private <T> Optional<T> checked(String field, String message, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException notSo) {
            wrong.add(new Refused.Finding(-1, field, "", message, field(field)));
            return Optional.empty();
        }
    }

    private String field(String name) {
        return form.getOrDefault(name, "").strip();
    }
}

package vn.hocvuso.lrsbridge.plan;

import java.util.HashSet;
import java.util.List;
import vn.hocvuso.coursepackages.course.Finding;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.curriculum.ActivitySelector;
import vn.hocvuso.coursepackages.curriculum.Alignment;
import vn.hocvuso.coursepackages.curriculum.CurriculumReader;
import vn.hocvuso.coursepackages.curriculum.MappingRule;
import vn.hocvuso.coursepackages.curriculum.MappingRules;
import vn.hocvuso.lrsbridge.web.Refusal;
import vn.hocvuso.lrsbridge.web.Refused;

/** Turns the XML of a curriculum into what the bridge uses of it. */
final class PlanReader {
    private static final CurriculumReader READER = new CurriculumReader();

    private PlanReader() {}

    /** The curriculum in this XML; refused with line and rule of everything that is wrong. */
    static Curriculum curriculum(byte[] xml) {
        var read = valid(READER.read(xml));
        return new Curriculum(
                new Curriculum.Id(read.code(), read.version()),
                text(read.title()),
                read.audiences().stream()
                        .map(audience -> new Curriculum.Audience(
                                audience.code(),
                                text(audience.title()),
                                new HashSet<>(audience.requiredCompetencies())))
                        .toList(),
                read.competencies().stream()
                        .map(one -> new Curriculum.Competency(one.code(), text(one.title()), stated(one.alignments())))
                        .toList(),
                read.rules().stream().map(PlanReader::rule).toList());
    }

    /** Those that a document states, and of which name and address are known: the rest stands on no certificate. */
    private static List<Curriculum.Alignment> stated(List<Alignment> alignments) {
        return alignments.stream()
                .filter(Alignment::isStated)
                .flatMap(one -> one.target().stream()
                        .map(target -> new Curriculum.Alignment(
                                one.framework(), one.code(), target.name(), target.url(), one.ground())))
                .toList();
    }

    /** The same with all that the document says. */
    static vn.hocvuso.coursepackages.curriculum.Curriculum document(byte[] xml) {
        return valid(READER.read(xml));
    }

    /** Rules that are handed in beside a curriculum. */
    static Rules rules(byte[] xml) {
        MappingRules read = valid(READER.readRules(xml));
        return new Rules(
                new Curriculum.Id(read.curriculumCode(), read.curriculumVersion()),
                read.rules().stream().map(PlanReader::rule).toList());
    }

    /** Rules for a curriculum. */
    record Rules(Curriculum.Id curriculum, List<Curriculum.Rule> rules) {
        Rules {
            rules = List.copyOf(rules);
        }
    }

    private static <T> T valid(Reading<T> reading) {
        if (reading instanceof Reading.Readable<T> readable) {
            return readable.value();
        }
        throw new Refused(
                Refusal.INVALID_CURRICULUM,
                ((Reading.Unreadable<T>) reading)
                        .findings().stream().map(PlanReader::finding).toList());
    }

    static Refused.Finding finding(Finding found) {
        return new Refused.Finding(
                -1,
                "line " + found.line() + ", column " + found.column(),
                found.rule(),
                place(found) + found.vietnamese() + " / " + found.english(),
                "");
    }

    /** People read the message; the pointer is for programs. */
    private static String place(Finding found) {
        return found.line() == 0 ? "" : "Dòng / line " + found.line() + ": ";
    }

    private static Curriculum.Rule rule(MappingRule rule) {
        return new Curriculum.Rule(
                rule.id(),
                new HashSet<>(rule.competencies()),
                new Selected(rule.activity(), rule.unit()),
                Curriculum.Counts.valueOf(rule.counts().name()),
                rule.minimumScore(),
                Curriculum.Attempts.valueOf(rule.attempts().name()));
    }

    /** What a rule's selector selects. */
    private record Selected(ActivitySelector selector, boolean isUnit) implements Curriculum.Activities {
        @Override
        public boolean contains(String activityId) {
            return selector.matches(activityId);
        }

        @Override
        public boolean isOne() {
            return selector.kind() == ActivitySelector.Kind.EXACT;
        }

        @Override
        public String written() {
            return selector.kind() == ActivitySelector.Kind.PREFIX ? selector.value() + "*" : selector.value();
        }
    }

    private static Curriculum.Text text(vn.hocvuso.coursepackages.curriculum.Text text) {
        return new Curriculum.Text(text.vietnamese(), text.english());
    }
}

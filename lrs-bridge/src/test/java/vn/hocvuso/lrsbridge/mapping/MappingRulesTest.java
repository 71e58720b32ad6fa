package vn.hocvuso.lrsbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.lrsbridge.ground.Strength;
import vn.hocvuso.lrsbridge.plan.Curriculum;
import vn.hocvuso.lrsbridge.plan.Curriculum.Counts;
import vn.hocvuso.lrsbridge.plan.Curriculum.Text;
import vn.hocvuso.lrsbridge.plan.VerbMeaning;
import vn.hocvuso.lrsbridge.plan.VerbTable;
import vn.hocvuso.lrsbridge.statements.FedStatement;
import vn.hocvuso.lrsbridge.testing.Statements;

/** The rules of meaning, in the shapes that platforms send. */
class MappingRulesTest {
    private static final Instant STORED = Instant.parse("2026-11-23T08:00:00Z");
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String COURSE_TYPE = "http://adlnet.gov/expapi/activities/course";
    private static final String ANY_TYPE = "http://adlnet.gov/expapi/activities/module";
    private static final String QUESTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction";
    private static final String ACTIVITY = "http://5WSbq79WUob_course_id";

    private static Curriculum curriculum(Counts counts, Optional<BigDecimal> minimum) {
        return new Curriculum(
                new Curriculum.Id("thu", "1"),
                new Text("Thử", ""),
                List.of(),
                List.of(new Curriculum.Competency("TB", new Text("Thiết bị", ""))),
                List.of(new Curriculum.Rule("r1", Set.of("TB"), ACTIVITY::equals, counts, minimum)));
    }

    private static String statement(String verb, String type, String rest) {
        return """
                {"actor":{"account":{"homePage":"http://lms.example.vn","name":"7"}},
                 "verb":{"id":"%s"},
                 "object":{"id":"%s","definition":{"type":"%s"}},
                 "timestamp":"2026-11-20T01:02:03Z"%s}""".formatted(verb, ACTIVITY, type, rest);
    }

    private static List<Evidence> evidence(Counts counts, Optional<BigDecimal> minimum, String json) {
        return new MappingRules(List.of(curriculum(counts, minimum))).evidence(fed(json));
    }

    private static FedStatement fed(String json) {
        return new FedStatement(
                1, UUID.randomUUID(), new UUID(1, 1), Strength.PLATFORM, STORED, false, Statements.read(json));
    }

    private static String outcome(Counts counts, String json) {
        return evidence(counts, Optional.empty(), json).stream()
                .map(one -> one.outcome().name())
                .findFirst()
                .orElse("-");
    }

    @ParameterizedTest(name = "{0}: {4}, where passing counts, and {5}, where completing does")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Open edX passed, no result                | passed      | course | ``                                                              | ACHIEVED    | IN_PROGRESS
            Open edX now_failed, no result            | failed      | course | ``                                                              | REVERSED    | REVERSED
            Moodle course_completed, no result        | completed   | any    | ``                                                              | IN_PROGRESS | ACHIEVED
            Moodle module completion                  | completed   | any    | `"result":{"completion":true,"success":true}`                   | ACHIEVED    | ACHIEVED
            cmi5 passed                               | passed      | any    | `"result":{"success":true,"score":{"scaled":0.9},"duration":"PT1M"}` | ACHIEVED | IN_PROGRESS
            cmi5 completed                            | completed   | any    | `"result":{"completion":true,"duration":"PT1M"}`                | IN_PROGRESS | ACHIEVED
            cmi5 failed                               | failed      | any    | `"result":{"success":false,"score":{"scaled":0.2}}`             | FAILED      | FAILED
            H5P completed, no mark known              | completed   | any    | `"result":{"completion":true,"score":{"min":0,"max":4,"raw":3,"scaled":0.75}}` | IN_PROGRESS | ACHIEVED
            H5P answered, a single question content   | answered    | question | `"result":{"completion":true,"success":true}`                 | ACHIEVED    | ACHIEVED
            H5P answered wrongly                      | answered    | question | `"result":{"completion":true,"success":false}`                | FAILED      | FAILED
            Storyline failed says completion too      | failed      | course | `"result":{"completion":true,"success":false,"score":{"scaled":0.3}}` | FAILED | FAILED
            completed without success                 | completed   | any    | `"result":{"completion":true,"success":false}`                  | FAILED      | FAILED
            Rise progressed                           | progressed  | course | `"result":{"completion":false}`                                 | IN_PROGRESS | IN_PROGRESS
            Open edX block completed                  | progressed  | any    | `"result":{"completion":true}`                                  | IN_PROGRESS | ACHIEVED
            Storyline passed says completion too      | passed      | course | `"result":{"completion":true,"success":true,"score":{"scaled":0.9}}` | ACHIEVED | ACHIEVED
            passed, and not worked through            | passed      | any    | `"result":{"success":true}`                                     | ACHIEVED    | IN_PROGRESS
            mastered, as ADL once called it           | mastered    | any    | `"result":{"completion":true,"success":true}`                   | ACHIEVED    | ACHIEVED
            mastered and nothing more                 | mastered    | any    | ``                                                              | IN_PROGRESS | ACHIEVED
            launched says nothing                     | launched    | course | ``                                                              | -           | -
            """)
    void whatPlatformsSendMeansWhatTheyMean(
            String title, String verb, String type, String result, String wherePassing, String whereCompleting) {
        String typeIri = type.equals("course") ? COURSE_TYPE : type.equals("question") ? QUESTION_TYPE : ANY_TYPE;
        String json = statement(ADL + verb, typeIri, result.isEmpty() ? "" : "," + result);

        assertThat(outcome(Counts.PASSED, json)).as(title).isEqualTo(wherePassing);
        assertThat(outcome(Counts.COMPLETED, json)).as(title).isEqualTo(whereCompleting);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}, where passing counts, and {3}, where completing does")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://w3id.org/xapi/adl/verbs/waived          | `"result":{"completion":true,"success":true}` | ACHIEVED    | ACHIEVED
            https://w3id.org/xapi/adl/verbs/waived          | ``                                            | ACHIEVED    | ACHIEVED
            https://w3id.org/xapi/adl/verbs/satisfied       | ``                                            | ACHIEVED    | ACHIEVED
            http://activitystrea.ms/schema/1.0/complete     | `"result":{"completion":true,"success":true}` | ACHIEVED    | ACHIEVED
            http://activitystrea.ms/schema/1.0/complete     | `"result":{"success":false}`                  | FAILED      | FAILED
            https://adlnet.gov/expapi/verbs/completed       | `"result":{"completion":true}`                | IN_PROGRESS | ACHIEVED
            https://adlnet.gov/expapi/verbs/passed          | ``                                            | ACHIEVED    | IN_PROGRESS
            https://adlnet.gov/expapi/verbs/failed          | `"result":{"success":false}`                  | FAILED      | FAILED
            http://adlnet.gov.example/expapi/verbs/passed   | ``                                            | -           | -
            """)
    void oneWordHasSeveralIdentifiers(String verb, String result, String wherePassing, String whereCompleting) {
        String json = statement(verb, ANY_TYPE, result.isEmpty() ? "" : "," + result);

        assertThat(outcome(Counts.PASSED, json)).isEqualTo(wherePassing);
        assertThat(outcome(Counts.COMPLETED, json)).isEqualTo(whereCompleting);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            completed | `"result":{"score":{"raw":0}}`                | IN_PROGRESS
            completed | ``                                            | IN_PROGRESS
            completed | `"result":{"completion":true,"success":true}` | IN_PROGRESS
            passed    | ``                                            | IN_PROGRESS
            failed    | `"result":{"success":false}`                  | FAILED
            """)
    void aPartOfAScormPackageInMoodleIsTouchedAtMost(String verb, String result, String outcome) {
        String rest = result.isEmpty() ? "" : "," + result;
        String byType = statement(
                ADL + verb, "https://xapi.edlm/profiles/edlm-lms/concepts/activity-types/scorm-content-object", rest);
        String byId = statement(ADL + verb, ANY_TYPE, rest).replace(ACTIVITY + "\"", ACTIVITY + "#sco\"");

        assertThat(outcome(Counts.PASSED_OR_COMPLETED, byType)).isEqualTo(outcome);
        assertThat(StatementKind.of(Statements.read(byId)))
                .isEqualTo(outcome.equals("FAILED") ? StatementKind.FAILED : StatementKind.TOUCHED);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 2026-11-23T08:00:00Z",
        "0001-01-01T00:00:00Z, 2026-11-23T08:00:00Z",
        "2013-04-25T23:59:59Z, 2026-11-23T08:00:00Z",
        "2013-04-26T00:00:00Z, 2013-04-26T00:00:00Z",
        "2027-01-01T00:00:00Z, 2026-11-23T08:00:00Z",
    })
    void anAbsurdClockIsNotBelieved(String said, Instant at) {
        String json = statement(ADL + "passed", ANY_TYPE, "").replace("2026-11-20T01:02:03Z", said);

        assertThat(evidence(Counts.PASSED, Optional.empty(), json).get(0).at()).isEqualTo(at);
    }

    @Test
    void aUnitOfCmi5IsKnownByWhatItsAuthorCallsItWhateverItsPlatformDoes() {
        String launched = statement(ADL + "passed", ANY_TYPE, ",\"result\":{\"success\":true}")
                .replace("\"object\":{\"id\":\"" + ACTIVITY, "\"object\":{\"id\":\"http://lms.example.vn/cmi5/7");
        String grouped = """
                ,"context":{"contextActivities":{"category":[{"id":"%s"}],"grouping":[{"id":"%s"}]}}}""";
        String cmi5 = launched.replaceFirst(
                "}$", grouped.formatted("https://w3id.org/xapi/cmi5/context/categories/cmi5", ACTIVITY));
        String other = launched.replaceFirst("}$", grouped.formatted("http://h5p.org/libraries/H5P.X-1.6", ACTIVITY));

        assertThat(outcome(Counts.PASSED, cmi5)).isEqualTo("ACHIEVED");
        assertThat(evidence(Counts.PASSED, Optional.empty(), cmi5).get(0).activity())
                .isEqualTo("http://lms.example.vn/cmi5/7");
        assertThat(outcome(Counts.PASSED, other)).as("grouped, but not by cmi5").isEqualTo("-");
    }

    private static final String CMI5_COURSE = "https://w3id.org/xapi/cmi5/activitytype/course";
    private static final String CMI5_BLOCK = "https://w3id.org/xapi/cmi5/activitytype/block";

    /** A rule on an activity that is, or is not, said to be a unit of cmi5. */
    private static Curriculum.Activities exactly(String id, boolean unit) {
        return new Curriculum.Activities() {
            @Override
            public boolean contains(String activityId) {
                return activityId.equals(id);
            }

            @Override
            public boolean isOne() {
                return true;
            }

            @Override
            public boolean isUnit() {
                return unit;
            }
        };
    }

    private static String outcome(Curriculum.Activities activities, String json) {
        return evidence(activities, json).stream()
                .map(one -> one.outcome().name())
                .findFirst()
                .orElse("-");
    }

    private static String ofCmi5(String verb, String type, String grouping, String parent) {
        return """
                {"actor":{"account":{"homePage":"http://l.example","name":"u"}},"verb":{"id":"%s"},
                 "object":{"id":"http://l.example/lms/77","definition":{"type":"%s"}},"timestamp":"2026-11-20T01:02:03Z",
                 "context":{"contextActivities":{"category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}],
                  "parent":[%s],"grouping":[%s]}}}""".formatted(verb, type, parent, grouping);
    }

    /** Ids, each with its type behind a blank where it says one. */
    private static String grouped(String... ids) {
        return Arrays.stream(ids)
                .map(id -> id.replaceFirst(" (.*)", "\",\"definition\":{\"type\":\"$1\"},\"objectType\":\"Activity"))
                .map(id -> "{\"id\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
    }

    private static final String AU = "http://pub.example/au1";
    private static final String BLOCK = "http://pub.example/block1";
    private static final String WHOLE = "http://pub.example/course1";
    private static final String SATISFIED = "https://w3id.org/xapi/adl/verbs/satisfied";

    @ParameterizedTest(name = "{0}, in whatever order it is grouped")
    @CsvSource(delimiter = '|', textBlock = """
            the unit and its course                  | http://pub.example/au1,http://pub.example/course1
            the course alone, which is a parent too  | http://pub.example/course1
            the unit, its block and its course       | http://pub.example/au1,http://pub.example/block1,http://pub.example/course1
            """)
    void aUnitOfCmi5NeverMeetsARuleOnItsCourseOrBlock(String title, String grouping) {
        List<String> ids = new ArrayList<>(List.of(grouping.split(",")));
        for (int turn = 0; turn < ids.size(); turn++) {
            Collections.rotate(ids, 1);
            String json = ofCmi5(ADL + "passed", ANY_TYPE, grouped(ids.toArray(String[]::new)), grouped(WHOLE));

            assertThat(outcome(exactly(WHOLE, false), json)).as(title).isIn("-", "IN_PROGRESS");
            assertThat(outcome(exactly(BLOCK, false), json)).as(title).isIn("-", "IN_PROGRESS");
            assertThat(outcome(exactly(AU, true), json)).isEqualTo(ids.contains(AU) ? "ACHIEVED" : "-");
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "urn:vn:hocvuso:course:hb:1:bai-hoc, urn:vn:hocvuso:course:hb:1",
        "http://pub.example/khoa/bai-1, http://pub.example/khoa",
        "http://pub.example/khoa/bai-1, http://pub.example/khoa/",
        "http://pub.example/khoa#bai-1, http://pub.example/khoa",
    })
    void anIdThatGoesOnWhereAnotherEndsIsTheUnitInIt(String unit, String course) {
        for (String[] grouping : List.of(new String[] {unit, course}, new String[] {course, unit})) {
            String json = ofCmi5(ADL + "passed", ANY_TYPE, grouped(grouping), "");

            assertThat(outcome(exactly(unit, false), json)).isEqualTo("ACHIEVED");
            assertThat(outcome(exactly(course, false), json)).isEqualTo("-");
        }
        String alike = ofCmi5(ADL + "passed", ANY_TYPE, grouped("http://pub.example/a", "http://pub.example/a1"), "");
        assertThat(outcome(exactly("http://pub.example/a1", false), alike)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatAGroupingSaysOfItselfTellsTheUnitFromItsCourse() {
        String json = ofCmi5(
                ADL + "passed",
                ANY_TYPE,
                grouped(
                        WHOLE + " " + CMI5_COURSE,
                        BLOCK + " " + CMI5_BLOCK,
                        AU,
                        "http://driver.example http://id.tincanapi.com/activitytype/source"),
                "");

        assertThat(outcome(exactly(AU, false), json)).isEqualTo("ACHIEVED");
        assertThat(outcome(exactly(WHOLE, false), json)).isEqualTo("-");
        assertThat(outcome(exactly(BLOCK, false), json)).isEqualTo("-");
    }

    @Test
    void aCourseOfCmi5IsMetWhereItIsSatisfiedOrIsTheObjectItself() {
        String course = ofCmi5(SATISFIED, CMI5_COURSE, grouped(WHOLE), "");
        String block = ofCmi5(SATISFIED, CMI5_BLOCK, grouped(WHOLE + " " + CMI5_COURSE, BLOCK), "");
        String untold = ofCmi5(SATISFIED, CMI5_BLOCK, grouped(WHOLE, BLOCK), "");
        String itself =
                ofCmi5(ADL + "passed", ANY_TYPE, grouped(AU, WHOLE), "").replace("http://l.example/lms/77", WHOLE);

        assertThat(outcome(exactly(WHOLE, false), course)).isEqualTo("ACHIEVED");
        assertThat(outcome(exactly(BLOCK, false), block)).isEqualTo("ACHIEVED");
        assertThat(outcome(exactly(WHOLE, false), block)).isEqualTo("-");
        assertThat(outcome(exactly(WHOLE, false), untold)).as("a block perhaps").isEqualTo("IN_PROGRESS");
        assertThat(outcome(exactly(WHOLE, false), itself)).isEqualTo("ACHIEVED");
        assertThat(outcome(exactly(AU, true), course)).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a module of Moodle under its course    | https://m.example/mod/page/view.php?id=5 | https://m.example/course/view.php?id=3 | completed
            a block of Open edX under its course   | https://e.example/xblock/block-v1:X+1    | https://e.example/course/course-v1:X   | progressed
            a slide of Storyline under its course  | http://5WS_course_id/6abc               | http://5WS_course_id                   | completed
            a component of Adapt under its course  | https://a.example/c/#/id/c-05           | https://a.example/c/                   | completed
            """)
    void nothingBelowACourseMeetsARuleOnIt(String title, String part, String course, String verb) {
        for (String above : List.of("parent", "grouping")) {
            String json = statement(
                            ADL + verb,
                            ANY_TYPE,
                            ",\"result\":{\"completion\":true,\"success\":true},\"context\":{\"contextActivities\":{\""
                                    + above + "\":[{\"id\":\"" + course + "\"}]}}")
                    .replace("\"" + ACTIVITY + "\"", "\"" + part + "\"");

            assertThat(outcome(exactly(course, false), json)).as(title).isEqualTo("-");
            assertThat(outcome(exactly(part, false), json)).as(title).isEqualTo("ACHIEVED");
        }
    }

    @Test
    void aComponentThatIsNamedByAFragmentIsAPartOfItsPage() {
        String component =
                statement(ADL + "completed", ANY_TYPE, "").replace(ACTIVITY + "\"", ACTIVITY + "/#/id/c-05\"");

        assertThat(counted(meaning(false), component)).isZero();
        assertThat(counted(meaning(false), statement(ADL + "completed", ANY_TYPE, "")))
                .isEqualTo(1);
    }

    @Test
    void evidenceTellsByWhatItsVerbWasRead() {
        VerbTable.Entry decision = new VerbTable.Entry(
                3,
                "http://own.example/xong",
                Optional.of(VerbMeaning.COMPLETED),
                "Công văn 5",
                Optional.of(new VerbTable.Decided("Cán bộ Mẫu", STORED)));
        VerbTable table = VerbTable.shipped().with(List.of(decision));
        String json = statement("http://own.example/xong", ANY_TYPE, ",\"result\":{\"success\":true}");

        Evidence read = new MappingRules(List.of(curriculum(Counts.PASSED, Optional.empty())), table)
                .evidence(fed(json))
                .get(0);

        assertThat(read.outcome()).isEqualTo(Evidence.Outcome.ACHIEVED);
        assertThat(table.explained(read.read().verb(), read.read().verbVersion()))
                .contains(decision);
        assertThat(evidence(Counts.PASSED, Optional.empty(), json))
                .as("without the decision")
                .isEmpty();
        assertThat(evidence(
                                Counts.PASSED,
                                Optional.empty(),
                                statement("https://adlnet.gov/expapi/verbs/passed", ANY_TYPE, ""))
                        .get(0)
                        .read())
                .isEqualTo(new Evidence.Read(ADL + "passed", 0, Curriculum.Attempts.BEST));
    }

    @Test
    void moodleTakesAModuleBack() {
        String json = statement("https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted", ANY_TYPE, "");

        assertThat(outcome(Counts.COMPLETED, json)).isEqualTo("REVERSED");
    }

    @Test
    void aQuestionInsideAnotherActivitySaysNothingOfTheWhole() {
        String json = statement(
                ADL + "answered",
                QUESTION_TYPE,
                ",\"result\":{\"completion\":true,\"success\":true},\"context\":{\"contextActivities\":{\"parent\":[{\"id\":\"http://other.example.vn\"}]}}");

        assertThat(outcome(Counts.PASSED_OR_COMPLETED, json)).isEqualTo("-");
    }

    @Test
    void aVideoThatWasWatchedSaysNothingOfTheCourse() {
        String json = statement(
                ADL + "completed",
                ANY_TYPE,
                ",\"context\":{\"contextActivities\":{\"category\":[{\"id\":\"https://w3id.org/xapi/video\"}]}}");

        assertThat(outcome(Counts.COMPLETED, json)).isEqualTo("-");
    }

    /** A rule that names one activity, or all below an address. */
    private static Curriculum.Activities meaning(boolean one) {
        return new Curriculum.Activities() {
            @Override
            public boolean contains(String activityId) {
                return one ? activityId.equals(ACTIVITY) : activityId.startsWith("http://");
            }

            @Override
            public boolean isOne() {
                return one;
            }
        };
    }

    private static int counted(Curriculum.Activities activities, String json) {
        return evidence(activities, json).size();
    }

    private static List<Evidence> evidence(Curriculum.Activities activities, String json) {
        Curriculum.Rule usual =
                curriculum(Counts.PASSED_OR_COMPLETED, Optional.empty()).rules().get(0);
        Curriculum.Rule rule =
                new Curriculum.Rule(usual.id(), usual.competencies(), activities, usual.counts(), usual.minimumScore());
        Curriculum curriculum =
                new Curriculum(new Curriculum.Id("x", "1"), new Text("Thử", ""), List.of(), List.of(), List.of(rule));
        return new MappingRules(List.of(curriculum)).evidence(fed(json));
    }

    private static String inside(String parent) {
        return ",\"context\":{\"contextActivities\":{\"parent\":[{\"id\":\"" + parent + "\"}]}}";
    }

    @ParameterizedTest(name = "{0}: {3} times by its whole id, {4} below an address")
    @CsvSource(delimiter = '|', textBlock = """
            a video                              | https://w3id.org/xapi/video/activity-type/video     | -      | 1 | 0
            a question inside something          | http://adlnet.gov/expapi/activities/cmi.interaction | other  | 1 | 0
            a question that is the whole         | http://adlnet.gov/expapi/activities/cmi.interaction | itself | 1 | 1
            a part of what the rule means too    | http://adlnet.gov/expapi/activities/module          | http   | 1 | 0
            a part of what it does not mean      | http://adlnet.gov/expapi/activities/module          | urn    | 1 | 1
            the whole                            | http://adlnet.gov/expapi/activities/course          | -      | 1 | 1
            """)
    void aPartCountsOnlyWhereARuleNamesIt(String title, String type, String parent, int one, int many) {
        String context =
                switch (parent) {
                    case "itself" -> inside(ACTIVITY);
                    case "other", "http" -> inside("http://other.example.vn/course");
                    case "urn" -> inside("urn:other");
                    default -> "";
                };
        String json = statement(ADL + "completed", type, context);

        assertThat(counted(meaning(true), json)).as(title).isEqualTo(one);
        assertThat(counted(meaning(false), json)).as(title).isEqualTo(many);
    }

    @Test
    void aQuestionIsKnownByItsKindOfAnswerAsWellAsByItsType() {
        String json = statement(
                        ADL + "answered",
                        "http://id.tincanapi.com/activitytype/resource",
                        ",\"result\":{\"completion\":true,\"success\":true}" + inside("urn:quiz"))
                .replace("\"definition\":{", "\"definition\":{\"interactionType\":\"choice\",");

        assertThat(counted(meaning(false), json)).isZero();
        assertThat(counted(meaning(true), json)).isEqualTo(1);
    }

    @Test
    void displayNamesNeverCount() {
        String json = """
                {"actor":{"mbox":"mailto:an@example.vn"},
                 "verb":{"id":"http://example.vn/verbs/looked","display":{"en":"passed"}},
                 "object":{"id":"%s"}}""".formatted(ACTIVITY);

        assertThat(outcome(Counts.PASSED, json)).isEqualTo("-");
    }

    @ParameterizedTest(name = "raw {0} of {1} to {2}, scaled {3}: {4}")
    @CsvSource({
        "75, 0, 100, 0.5, ACHIEVED", // Moodle's scale from -1 to 1
        "50, 0, 100, 0.0, FAILED",
        "3, 0, 4, 0.75, ACHIEVED",
        "'', '', '', 0.75, ACHIEVED",
        "'', '', '', 0.7, FAILED",
        "1, 1, 1, 0.9, ACHIEVED", // no range: scaled is all there is
        "75, '', '', '', IN_PROGRESS", // nothing is assumed
    })
    void aMinimumIsComparedWithTheShareOfWhatCouldBeReached(
            String raw, String min, String max, String scaled, String outcome) {
        StringBuilder score = new StringBuilder();
        add(score, "raw", raw);
        add(score, "min", min);
        add(score, "max", max);
        add(score, "scaled", scaled);
        String json = statement(ADL + "passed", ANY_TYPE, ",\"result\":{\"score\":{" + score + "}}");

        assertThat(evidence(Counts.PASSED, Optional.of(new BigDecimal("0.75")), json))
                .extracting(one -> one.outcome().name())
                .containsExactly(outcome);
    }

    private static void add(StringBuilder score, String name, String value) {
        if (!value.isEmpty()) {
            score.append(score.isEmpty() ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(value);
        }
    }

    @Test
    void evidenceNamesStatementDigestRuleAndVersion() {
        String json = statement(ADL + "passed", COURSE_TYPE, "");

        Evidence one = evidence(Counts.PASSED, Optional.empty(), json).get(0);

        assertThat(one.source().sha256())
                .isEqualTo(Statements.read(json).digest().hex());
        assertThat(one.rule()).isEqualTo("r1");
        assertThat(one.curriculum()).isEqualTo(new Curriculum.Id("thu", "1"));
        assertThat(one.at()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
    }

    @Test
    void nothingHappenedLaterThanItWasStored() {
        String json = statement(ADL + "passed", COURSE_TYPE, "").replace("2026-11-20", "2099-11-20");

        assertThat(evidence(Counts.PASSED, Optional.empty(), json).get(0).at()).isEqualTo(STORED);
    }
}

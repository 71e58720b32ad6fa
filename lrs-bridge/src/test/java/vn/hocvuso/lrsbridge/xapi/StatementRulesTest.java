package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementRulesTest {
    /** One mutation of a valid statement and the one violation that must be found. */
    private record Case(Rule rule, String statement, String pointer, String value, String place, XapiVersion version) {}

    private static final List<Case> CASES = new ArrayList<>();

    private static void full(Rule rule, String pointer, String value) {
        full(rule, pointer, value, pointer);
    }

    private static void full(Rule rule, String pointer, String value, String place) {
        CASES.add(new Case(rule, Samples.FULL, pointer, value, place, XapiVersion.ONE));
    }

    private static void brief(Rule rule, String pointer, String value, String place) {
        CASES.add(new Case(rule, Samples.SHORT, pointer, value, place, XapiVersion.ONE));
    }

    /** What a sub-statement must not hold. */
    private static void sub(Rule rule, String member, String place) {
        String value = Samples.SUB_STATEMENT.replace("{\"objectType\"", "{" + member + ", \"objectType\"");
        brief(rule, "/object", value, place);
    }

    private static void two(Rule rule, String context, String place) {
        CASES.add(new Case(rule, Samples.SHORT, "/context", context, place, XapiVersion.TWO));
    }

    static {
        values();
        statements();
        actors();
        objects();
        interactions();
        results();
        contexts();
        contextsOfTwo();
        attachments();
    }

    private static void values() {
        for (String place : List.of("/actor", "/verb", "/result/score", "/context/contextActivities/parent/0/id")) {
            full(Rule.NULL_VALUE, place, "null");
        }
        full(Rule.NULL_VALUE, "/actor/member/0", "null");
        full(Rule.NULL_VALUE, "/context/contextActivities/parent/0", "null");
        full(Rule.NULL_VALUE, "/verb/display/vi", "null");
        full(Rule.NULL_VALUE, "/result/extensions", "null");
        full(Rule.NOT_A_STRING, "/id", "12");
        full(Rule.NOT_A_STRING, "/actor/name", "12");
        full(Rule.NOT_A_STRING, "/verb/display/vi", "[]");
        full(Rule.NOT_A_STRING, "/object/definition/correctResponsesPattern/0", "true");
        full(Rule.NOT_A_STRING, "/result/response", "1");
        full(Rule.NOT_A_STRING, "/timestamp", "1700000000");
        for (String place : List.of(
                "/actor/member/0/objectType",
                "/actor/account/name",
                "/context/revision",
                "/context/platform",
                "/attachments/0/sha2")) {
            full(Rule.NOT_A_STRING, place, "12");
        }
        full(Rule.NOT_A_NUMBER, "/result/score/scaled", "\"0.5\"");
        for (String place : List.of("/result/score/raw", "/result/score/min", "/result/score/max")) {
            full(Rule.NOT_A_NUMBER, place, "\"5\"");
        }
        full(Rule.NOT_A_NUMBER, "/attachments/0/length", "\"27\"");
        full(Rule.NOT_A_BOOLEAN, "/result/success", "\"true\"");
        full(Rule.NOT_A_BOOLEAN, "/result/completion", "1");
        full(Rule.NOT_AN_OBJECT, "/actor", "\"an\"");
        full(Rule.NOT_AN_OBJECT, "/verb/display", "\"answered\"");
        for (String place : List.of(
                "/actor/account",
                "/object/definition",
                "/object/definition/name",
                "/object/definition/description",
                "/object/definition/extensions",
                "/result",
                "/result/score",
                "/result/extensions",
                "/context",
                "/context/contextActivities",
                "/authority",
                "/attachments/0",
                "/attachments/0/display")) {
            full(Rule.NOT_AN_OBJECT, place, "\"x\"");
        }
        full(Rule.NOT_AN_OBJECT, "/context/extensions", "[]");
        full(Rule.NOT_AN_OBJECT, "/context/contextActivities/other/0", "\"x\"");
        full(Rule.NOT_AN_ARRAY, "/attachments", "{}");
        full(Rule.NOT_AN_ARRAY, "/actor/member", "{}");
        full(Rule.NOT_AN_ARRAY, "/object/definition/choices", "{}");
        full(Rule.PROPERTY_CASE, "/Id", "\"x\"");
        full(Rule.PROPERTY_CASE, "/result/score/Raw", "1");
        for (String parent : List.of(
                "",
                "/actor",
                "/actor/member/0",
                "/actor/account",
                "/verb",
                "/object",
                "/object/definition",
                "/object/definition/choices/0",
                "/result",
                "/result/score",
                "/context",
                "/context/statement",
                "/context/contextActivities/parent/0",
                "/attachments/0")) {
            full(Rule.UNKNOWN_PROPERTY, parent + "/extra", "1");
        }
        full(Rule.UNKNOWN_PROPERTY, "/actor/member/0/member", "[]");
        full(Rule.VALUE_CASE, "/object/objectType", "\"activity\"");
        full(Rule.VALUE_CASE, "/object/definition/interactionType", "\"Choice\"");
        for (String tag :
                List.of("a12345678", "vi_VN", "zh-z-aaa-z-bbb-c-ccc", "en-", "x", "a-DE", "en-a", "de-1901-1901")) {
            full(Rule.LANGUAGE_TAG, "/verb/display/" + tag, "\"x\"");
        }
        for (String map : List.of(
                "/object/definition/name",
                "/object/definition/description",
                "/object/definition/choices/0/description",
                "/attachments/0/display",
                "/attachments/0/description")) {
            full(Rule.LANGUAGE_TAG, map + "/vi_VN", "\"x\"");
        }
        full(Rule.EXTENSION_KEY, "/result/extensions/example.com", "1");
        full(Rule.EXTENSION_KEY, "/context/extensions/example.com", "1");
        full(Rule.EXTENSION_KEY, "/object/definition/extensions/a~1b", "1");
    }

    private static void statements() {
        full(Rule.ACTOR_MISSING, "/actor", "");
        full(Rule.VERB_MISSING, "/verb", "");
        brief(Rule.OBJECT_MISSING, "/object", "", "/object");
        brief(
                Rule.ACTOR_MISSING,
                "/object",
                Samples.SUB_STATEMENT.replaceFirst("\"actor\": [^}]*},", ""),
                "/object/actor");
        for (String id :
                List.of("", "6690e6c93ef04ed38b377f3964730bee", "6690e6c9-3ef0-4ed3-8b37-7f3964730beg", "1-1-1-1-1")) {
            full(Rule.STATEMENT_ID, "/id", '"' + id + '"');
        }
        for (String time : List.of(
                "",
                "01/011/2015",
                "2026-11-23",
                "2026-02-30T08:00:00Z",
                "2026-11-23T25:00:00Z",
                "2026-11-23T08:61:00Z",
                "2026-11-23 08:00:00Z",
                "2026-11-23T08:00:00.Z",
                "2026-11-23T08:00:00Zx",
                "2026-11-23T08:00:00+30:00",
                "2026-1123T08:00:00Z")) {
            full(Rule.TIMESTAMP, "/timestamp", '"' + time + '"');
        }
        for (String offset : List.of("-00", "-0000", "-00:00")) {
            full(Rule.TIMESTAMP_OFFSET, "/timestamp", "\"2026-11-23T08:00:00" + offset + '"');
        }
        full(Rule.STORED, "/stored", "\"yesterday\"");
        for (String version : List.of("", "1", "0.9.9", "1.1.0", "2.0.0", "1.0.", "1.0.x", "1.0.33333")) {
            full(Rule.VERSION, "/version", '"' + version + '"');
        }
        brief(Rule.VOIDING_OBJECT, "/verb/id", "\"http://adlnet.gov/expapi/verbs/voided\"", "/object");
    }

    private static void actors() {
        full(Rule.ACTOR_TYPE, "/actor/member/0/objectType", "\"Person\"");
        full(
                Rule.ACTOR_TYPE,
                "/authority",
                "{\"objectType\": \"Person\", \"mbox\": \"mailto:a@b.vn\"}",
                "/authority/objectType");
        full(Rule.AGENT_UNIDENTIFIED, "/context/instructor", "{\"name\": \"Hoa\"}");
        brief(Rule.AGENT_UNIDENTIFIED, "/actor", "{\"name\": \"An\"}", "/actor");
        full(Rule.AGENT_IDENTIFIED_TWICE, "/actor/member/0/openid", "\"https://a.vn\"", "/actor/member/0");
        full(Rule.GROUP_IDENTIFIED_TWICE, "/actor/mbox", "\"mailto:to3@example.vn\"", "/actor");
        full(Rule.GROUP_WITHOUT_MEMBERS, "/context/team/member", "");
        full(Rule.GROUP_WITHOUT_MEMBERS, "/context/team/member", "[]");
        full(
                Rule.MEMBER_NOT_AGENT,
                "/actor/member/0",
                "{\"objectType\": \"Group\", \"mbox\": \"mailto:a@example.vn\"}");
        for (String mbox : List.of(
                "", "an@example.vn", "mailto:false", "mailto:@b.vn", "mailto:a@", "http://a@b.vn", "mailto:a b@c.vn")) {
            full(Rule.MBOX, "/actor/member/0/mbox", '"' + mbox + '"');
        }
        full(Rule.MBOX_SHA1SUM, "/actor/member/1/mbox_sha1sum", "\"ebd31e95054c018b10727ccffd2ef2ec3a016ee\"");
        full(Rule.MBOX_SHA1SUM, "/actor/member/1/mbox_sha1sum", "\"zbd31e95054c018b10727ccffd2ef2ec3a016ee9\"");
        full(Rule.OPENID, "/context/instructor/openid", "\"truong.example.vn\"");
        full(Rule.HOME_PAGE_MISSING, "/actor/account/homePage", "");
        full(Rule.HOME_PAGE, "/actor/account/homePage", "\"home page\"");
        full(Rule.HOME_PAGE, "/actor/account/homePage", "\"ab=c://should.fail.com\"");
        full(Rule.ACCOUNT_NAME_MISSING, "/actor/account/name", "");
        full(Rule.AUTHORITY_GROUP, "/authority/mbox", "\"mailto:app@example.vn\"", "/authority");
        String member = "{\"mbox\": \"mailto:an@example.vn\"}";
        full(Rule.AUTHORITY_GROUP, "/authority/member", "[" + member + "]", "/authority");
        full(
                Rule.AUTHORITY_GROUP,
                "/authority/member",
                "[" + member + "," + member.replace("an@", "b@") + "," + member.replace("an@", "c@") + "]",
                "/authority");
    }

    private static void objects() {
        full(Rule.VERB_ID_MISSING, "/verb/id", "");
        full(Rule.VERB_ID, "/verb/id", "\"answered\"");
        brief(Rule.OBJECT_TYPE, "/object/objectType", "\"GroupActivity\"", "/object/objectType");
        full(Rule.ACTIVITY_ID_MISSING, "/object/id", "");
        full(Rule.ACTIVITY_ID, "/object/id", "\"undefined?subContentId=1\"");
        full(Rule.ACTIVITY_ID, "/context/contextActivities/other/0/id", "\"438AD672-DE2C\"");
        full(Rule.ACTIVITY_TYPE, "/object/definition/type", "\"quiz\"");
        full(Rule.MORE_INFO, "/object/definition/moreInfo", "\"truong.example.vn\"");
        brief(Rule.STATEMENT_REF_ID_MISSING, "/object", "{\"objectType\": \"StatementRef\"}", "/object/id");
        full(Rule.STATEMENT_REF_ID, "/context/statement/id", "\"1\"");
        sub(Rule.SUB_STATEMENT_ID, "\"id\": \"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"", "/object/id");
        sub(Rule.SUB_STATEMENT_STORED, "\"stored\": \"2026-11-23T01:00:00Z\"", "/object/stored");
        sub(Rule.SUB_STATEMENT_VERSION, "\"version\": \"1.0.0\"", "/object/version");
        sub(Rule.SUB_STATEMENT_AUTHORITY, "\"authority\": {\"mbox\": \"mailto:a@b.vn\"}", "/object/authority");
        String nested =
                Samples.SUB_STATEMENT.replace("{\"id\": \"https://truong.example.vn/k/1\"}", Samples.SUB_STATEMENT);
        brief(Rule.SUB_STATEMENT_NESTED, "/object", nested, "/object/object");
    }

    private static void interactions() {
        full(Rule.INTERACTION_TYPE, "/object/definition/interactionType", "\"compound\"");
        full(Rule.INTERACTION_TYPE_MISSING, "/object/definition/interactionType", "");
        full(Rule.COMPONENTS_UNFITTING, "/object/definition/scale", "[]");
        full(
                Rule.COMPONENTS_UNFITTING,
                "/object/definition/interactionType",
                "\"numeric\"",
                "/object/definition/choices");
        full(Rule.COMPONENT_ID_MISSING, "/object/definition/choices/0/id", "");
        full(Rule.COMPONENT_ID_REPEATED, "/object/definition/choices/1/id", "\"a\"");
    }

    private static void results() {
        full(Rule.SCORE_SCALED, "/result/score/scaled", "1.0000001");
        full(Rule.SCORE_SCALED, "/result/score/scaled", "-1e9999");
        full(Rule.SCORE_RAW, "/result/score/raw", "10.5");
        full(Rule.SCORE_RAW, "/result/score/raw", "-1");
        full(Rule.SCORE_BOUNDS, "/result/score", "{\"min\": 0, \"max\": 0.0}", "/result/score/min");
        for (String span : List.of(
                "",
                "P",
                "PT",
                "P1DT",
                "P4W1D",
                "PA1H0M0S",
                "1H",
                "PT1.5H1M",
                "P1.5DT1H",
                "-PT1S",
                "PT1",
                "PT1S ",
                "P1D1Y",
                "P0003-06-04T12:30:05")) {
            full(Rule.DURATION, "/result/duration", '"' + span + '"');
        }
    }

    private static void contexts() {
        full(Rule.REGISTRATION, "/context/registration", "\"1\"");
        full(Rule.TEAM, "/context/team", "{\"mbox\": \"mailto:an@example.vn\"}");
        ofActivitiesOnly(Rule.REVISION_OBJECT, "revision");
        ofActivitiesOnly(Rule.PLATFORM_OBJECT, "platform");
        full(Rule.CONTEXT_LANGUAGE, "/context/language", "\"vi_VN\"");
        full(Rule.CONTEXT_STATEMENT, "/context/statement/objectType", "\"Activity\"");
        full(Rule.CONTEXT_STATEMENT, "/context/statement/objectType", "", "/context/statement");
        full(Rule.CONTEXT_ACTIVITIES_KEY, "/context/contextActivities/parents", "[]");
        full(Rule.CONTEXT_ACTIVITY, "/context/contextActivities/parent/0/objectType", "\"GroupActivity\"");
        full(Rule.UNKNOWN_PROPERTY, "/context/contextAgents", "[]");
    }

    private static void ofActivitiesOnly(Rule rule, String property) {
        String statement =
                Samples.SHORT.replace("{\"actor\"", "{\"context\": {\"" + property + "\": \"1\"}, \"actor\"");
        String agent = "{\"objectType\": \"Agent\", \"mbox\": \"mailto:a@b.vn\"}";
        CASES.add(new Case(rule, statement, "/object", agent, "/context/" + property, XapiVersion.ONE));
    }

    private static void contextsOfTwo() {
        String agent =
                "{\"contextAgents\": [{\"objectType\": \"contextAgent\", \"agent\": {\"mbox\": \"mailto:a@b.vn\"}}]}";
        two(
                Rule.CONTEXT_ENTRY_TYPE,
                agent.replace("\"contextAgent\"", "\"agent\""),
                "/context/contextAgents/0/objectType");
        two(
                Rule.CONTEXT_AGENT,
                "{\"contextAgents\": [{\"objectType\": \"contextAgent\"}]}",
                "/context/contextAgents/0/agent");
        two(
                Rule.CONTEXT_GROUP,
                "{\"contextGroups\": [{\"objectType\": \"contextGroup\", \"group\": {\"mbox\": \"mailto:a@b.vn\"}}]}",
                "/context/contextGroups/0/group");
        two(
                Rule.RELEVANT_TYPES,
                agent.replace("}}]", "}, \"relevantTypes\": []}]"),
                "/context/contextAgents/0/relevantTypes");
        two(
                Rule.RELEVANT_TYPES,
                agent.replace("}}]", "}, \"relevantTypes\": [\"x\"]}]"),
                "/context/contextAgents/0/relevantTypes/0");
    }

    private static void attachments() {
        full(Rule.USAGE_TYPE_MISSING, "/attachments/0/usageType", "");
        full(Rule.USAGE_TYPE, "/attachments/0/usageType", "\"media\"");
        full(Rule.DISPLAY_MISSING, "/attachments/0/display", "");
        full(Rule.CONTENT_TYPE_MISSING, "/attachments/0/contentType", "");
        full(Rule.CONTENT_TYPE, "/attachments/0/contentType", "\"picture\"");
        full(Rule.LENGTH_MISSING, "/attachments/0/length", "");
        full(Rule.LENGTH, "/attachments/0/length", "27.5");
        full(Rule.LENGTH, "/attachments/0/length", "-1");
        full(Rule.SHA2_MISSING, "/attachments/0/sha2", "");
        full(Rule.SHA2, "/attachments/0/sha2", "\"495395e7\"");
        full(Rule.FILE_URL, "/attachments/0/fileUrl", "\"a.png\"");
    }

    @TestFactory
    Stream<DynamicTest> eachBreachIsFoundAtItsPlaceAndNothingElse() {
        return CASES.stream()
                .map(one -> dynamicTest(one.rule() + " " + one.pointer() + " = " + one.value(), () -> {
                    ObjectNode statement = Samples.with(one.statement(), one.pointer(), one.value());
                    assertThat(StatementRules.check(statement, one.version()))
                            .extracting(Violation::rule, Violation::pointer)
                            .contains(tuple(one.rule(), one.place()))
                            .allMatch(found -> found.toList().get(0) == one.rule());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsABreachInOneIsOneInTwo() {
        return CASES.stream()
                .filter(one -> one.version().isOne())
                .filter(one -> !one.place().equals("/context/contextAgents"))
                .filter(one -> !(one.rule() == Rule.VERSION && one.value().equals("\"2.0.0\"")))
                .map(one -> dynamicTest(one.rule() + " " + one.pointer() + " = " + one.value(), () -> {
                    ObjectNode statement = Samples.with(one.statement(), one.pointer(), one.value());
                    assertThat(StatementRules.check(statement, XapiVersion.TWO))
                            .extracting(Violation::rule, Violation::pointer)
                            .contains(tuple(one.rule(), one.place()));
                }));
    }

    @Test
    void everyRuleOfFormHasACase() {
        Set<Rule> without = EnumSet.allOf(Rule.class);
        CASES.forEach(one -> without.remove(one.rule()));
        without.removeAll(StatementReaderTest.rules());
        assertThat(without).isEmpty();
    }

    @Test
    void statementsThatUseEverythingAreValid() {
        assertThat(StatementRules.check(Samples.read(Samples.FULL).json(), XapiVersion.ONE))
                .isEmpty();
        assertThat(StatementRules.check(Samples.read(Samples.FULL).json(), XapiVersion.TWO))
                .isEmpty();
        assertThat(StatementRules.check(Samples.read(Samples.SHORT).json(), XapiVersion.ONE))
                .isEmpty();
        ObjectNode sub = Samples.with(Samples.SHORT, "/object", Samples.SUB_STATEMENT);
        assertThat(StatementRules.check(sub, XapiVersion.ONE)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatTheSpecificationAllowsIsTaken() {
        return Stream.of(
                        List.of("/version", "1.0"),
                        List.of("/version", "1.0.9"),
                        List.of("/timestamp", "2026-11-23T08:00:00"),
                        List.of("/timestamp", "20261123T080000.5Z"),
                        List.of("/timestamp", "2026-11-23T08:00:00,123456789123+0700"),
                        List.of("/timestamp", "2026-12-31T23:59:60Z"),
                        List.of("/result/duration", "P4W"),
                        List.of("/result/duration", "P3Y1M29DT4H35M59.14S"),
                        List.of("/result/duration", "PT498725H15M2.15S"),
                        List.of("/result/duration", "P0,5Y"),
                        List.of("/result/duration", "PT4H35M59.14159265S"),
                        List.of("/context/language", "zh-Hans-CN"),
                        List.of("/context/language", "und"),
                        List.of("/context/language", "i-klingon"),
                        List.of("/context/language", "de-CH-1901-x-phonebk"),
                        List.of("/context/language", "x-nha-em"),
                        List.of("/object/id", "http://I12oNKtv"),
                        List.of("/object/id", "urn:articulate:storyline:5WSbq79WUob"),
                        List.of("/object/id", "https://vi.example/bài-học"),
                        List.of("/actor/member/0/mbox", "mailto:AN@Example.VN"))
                .map(one -> dynamicTest(one.get(0) + " = " + one.get(1), () -> {
                    ObjectNode statement = Samples.with(Samples.FULL, one.get(0), '"' + one.get(1) + '"');
                    assertThat(StatementRules.check(statement, XapiVersion.ONE)).isEmpty();
                }));
    }

    @Test
    void allViolationsAreReportedAtOnce() {
        ObjectNode statement = Samples.with(Samples.FULL, "/id", "\"1\"");
        Samples.set(statement, "/verb/id", "");
        Samples.set(statement, "/result/score/scaled", "2");
        Samples.set(statement, "/attachments/0/a~1b", "null");
        assertThat(StatementRules.check(statement, XapiVersion.ONE))
                .extracting(Violation::rule, Violation::pointer, Violation::found)
                .containsExactlyInAnyOrder(
                        tuple(Rule.STATEMENT_ID, "/id", "1"),
                        tuple(Rule.VERB_ID_MISSING, "/verb/id", ""),
                        tuple(Rule.SCORE_SCALED, "/result/score/scaled", "2"),
                        tuple(Rule.UNKNOWN_PROPERTY, "/attachments/0/a~1b", "null"));
    }

    @Test
    void anObjectThatIsNoActivityMustSayWhatItIs() {
        for (String object : List.of(
                "{\"mbox\": \"mailto:a@b.vn\"}",
                "{\"member\": [{\"mbox\": \"mailto:a@b.vn\"}]}",
                "{\"id\": \"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"}",
                Samples.SUB_STATEMENT.replace("\"objectType\": \"SubStatement\",", ""))) {
            ObjectNode statement = Samples.with(Samples.SHORT, "/object", object);
            assertThat(StatementRules.check(statement, XapiVersion.ONE))
                    .as(object)
                    .isNotEmpty()
                    .allMatch(found -> found.pointer().startsWith("/object"));
        }
    }

    @Test
    void aSubStatementIsHeldToTheRulesOfStatements() {
        for (List<String> breach : List.of(
                List.of("/object/actor", "{\"name\": \"An\"}"),
                List.of("/object/verb/id", "\"answered\""),
                List.of("/object/object/id", "\"no iri\""),
                List.of("/object/result", "{\"score\": {\"scaled\": 2}}"),
                List.of("/object/context", "{\"registration\": \"1\"}"),
                List.of("/object/timestamp", "\"yesterday\""),
                List.of("/object/attachments", "[{}]"))) {
            ObjectNode statement = Samples.with(Samples.SHORT, "/object", Samples.SUB_STATEMENT);
            Samples.set(statement, breach.get(0), breach.get(1));
            assertThat(StatementRules.check(statement, XapiVersion.ONE))
                    .as(breach.get(0))
                    .isNotEmpty()
                    .allMatch(found -> found.pointer().startsWith(breach.get(0)));
        }
    }

    @Test
    void agentsAndGroupsOfAContextOfTwoAreTakenInCallsOfTwoOnlyAndHeldToTheRulesOfActors() {
        String context = "{\"contextAgents\": [{\"objectType\": \"contextAgent\","
                + " \"agent\": {\"mbox\": \"mailto:a@b.vn\"}, \"relevantTypes\": [\"http://b.vn/mentor\"]}],"
                + " \"contextGroups\": [{\"objectType\": \"contextGroup\","
                + " \"group\": {\"objectType\": \"Group\", \"mbox\": \"mailto:g@b.vn\"}}]}";
        ObjectNode statement = Samples.with(Samples.SHORT, "/context", context);

        assertThat(StatementRules.check(statement, XapiVersion.TWO)).isEmpty();
        assertThat(StatementRules.check(statement, XapiVersion.ONE))
                .extracting(Violation::rule)
                .containsOnly(Rule.UNKNOWN_PROPERTY);
        Samples.set(statement, "/context/contextAgents/0/agent/mbox", "\"a@b.vn\"");
        Samples.set(statement, "/context/contextGroups/0/group/mbox", "\"g@b.vn\"");
        assertThat(StatementRules.check(statement, XapiVersion.TWO))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        tuple(Rule.MBOX, "/context/contextAgents/0/agent/mbox"),
                        tuple(Rule.MBOX, "/context/contextGroups/0/group/mbox"));
    }

    @Test
    void aVersionOfTwoIsTakenFromCallersOfTwoOnly() {
        ObjectNode statement = Samples.with(Samples.SHORT, "/version", "\"2.0.0\"");
        assertThat(StatementRules.check(statement, XapiVersion.TWO)).isEmpty();
        assertThat(StatementRules.check(statement, XapiVersion.ONE)).hasSize(1);
    }

    @Test
    void callersOfTwoMustWriteTheOffsetOfATime() {
        ObjectNode statement = Samples.with(Samples.SHORT, "/timestamp", "\"2026-11-23T08:00:00\"");
        assertThat(StatementRules.check(statement, XapiVersion.TWO))
                .extracting(Violation::rule)
                .containsExactly(Rule.TIMESTAMP);
    }

    @Test
    void everyRuleSaysInBothLanguagesWhatItAsks() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.requirement()).isNotBlank();
            assertThat(rule.vietnamese()).isNotBlank().isNotEqualTo(rule.english());
            assertThat(rule.english()).isNotBlank();
        });
    }

    @Test
    void aMillionWrongPropertiesAreNotAllReported() {
        ObjectNode statement = Samples.read(Samples.SHORT).json();
        for (int i = 0; i < 100_000; i++) {
            statement.put("p" + i, i);
        }
        assertThat(StatementRules.check(statement, XapiVersion.ONE)).hasSize(1000);
    }

    @Test
    void anAgentOfAQueryIsHeldToTheSameRules() {
        ObjectNode agent = Samples.read("{\"account\": {\"name\": \"7\"}}").json();
        assertThat(StatementRules.checkActor(agent, XapiVersion.ONE))
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple(Rule.HOME_PAGE_MISSING, "/account/homePage"));
    }
}

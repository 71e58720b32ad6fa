package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    private static final StatementReader READER = new StatementReader(new StatementLimits(2000, 8, 1000, 3));

    /** A body that cannot be read, in Latin-1 so that any byte can be written; the place; the array index or -1. */
    private record Case(Rule rule, String body, String pointer, int index) {}

    private static final List<Case> CASES = List.of(
            new Case(Rule.EMPTY_BODY, "", "", -1),
            new Case(Rule.EMPTY_BODY, " \r\n\t", "", -1),
            new Case(Rule.BYTE_ORDER_MARK, "\u00EF\u00BB\u00BF{}", "", -1),
            new Case(Rule.NOT_UTF8, "{\"a\":\"\u00E9\"}", "", -1),
            new Case(Rule.NOT_UTF8, "{\"a\":\"\u00C0\u0080\"}", "", -1),
            new Case(Rule.NOT_UTF8, "{\"a\":\"\u00ED\u00A0\u0080\"}", "", -1),
            new Case(Rule.NOT_UTF8, "{\"a\":\"\u00F4\u0090\u0080\u0080\"}", "", -1),
            new Case(Rule.NOT_UTF8, "{\"a\":\"\u00E1\u00BB", "", -1),
            new Case(Rule.NOT_UTF8, "\u00FE\u00FF\0{\0}", "", -1),
            new Case(Rule.NOT_JSON, "\0{\0}", "", -1),
            new Case(Rule.NOT_JSON, "{\"a\":1,}", "/a", -1),
            new Case(Rule.NOT_JSON, "{\"a\":{\"b\":[1,tru]}}", "/a/b/1", -1),
            new Case(Rule.NOT_JSON, "{'a':1}", "", -1),
            new Case(Rule.NOT_JSON, "{\"a\":NaN}", "/a", -1),
            new Case(Rule.NOT_JSON, "{\"a\":01}", "/a", -1),
            new Case(Rule.NUMBER_TOO_LARGE, "{\"a\":1e99999999999}", "/a", -1),
            new Case(Rule.NOT_JSON, "{\"a\":\"\n\"}", "/a", -1),
            new Case(Rule.NOT_JSON, "/* */{}", "", -1),
            new Case(Rule.NOT_JSON, "[{\"a\":1}", "", 1),
            new Case(Rule.NOT_JSON, "[{\"a\":1},{\"b\":x}]", "/b", 1),
            new Case(Rule.TRAILING_TEXT, "{} {}", "", -1),
            new Case(Rule.TRAILING_TEXT, "{}x", "", -1),
            new Case(Rule.TRAILING_TEXT, "[{}]]", "", -1),
            new Case(Rule.DUPLICATE_NAME, "{\"a\":1,\"a\":1}", "/a", -1),
            new Case(Rule.DUPLICATE_NAME, "[{\"x\":{\"a/b\":1,\"a\\u002fb\":null}}]", "/x/a~1b", 0),
            new Case(Rule.LONE_SURROGATE, "{\"a\":\"\\uD83D\"}", "/a", -1),
            new Case(Rule.LONE_SURROGATE, "{\"a\":[\"\\ude00x\"]}", "/a/0", -1),
            new Case(Rule.LONE_SURROGATE, "{\"x\":{\"\\ud83d\\ud83d\":1}}", "/x/\uFFFD\uFFFD", -1),
            new Case(Rule.NUL_CHARACTER, "{\"a\":\"\\u0000\"}", "/a", -1),
            new Case(Rule.NOT_A_STATEMENT, "\"x\"", "", -1),
            new Case(Rule.NOT_A_STATEMENT, "null", "", -1),
            new Case(Rule.NOT_A_STATEMENT, "[{},[{}]]", "", 1),
            new Case(Rule.NOT_A_STATEMENT, "[{},{},7]", "", 2),
            new Case(Rule.TOO_DEEP, "{\"a\":" + "[".repeat(8), "/a/0/0/0/0/0/0/0", -1),
            new Case(Rule.TOO_DEEP, "{\"a\":" + "[".repeat(1_000_000), "/a/0/0/0/0/0/0/0", -1),
            new Case(Rule.TOO_DEEP, "{\"a\":".repeat(1_000_000), "/a/a/a/a/a/a/a/a", -1),
            new Case(Rule.TEXT_TOO_LONG, "{\"a\":\"" + "x".repeat(1001) + "\"}", "/a", -1),
            new Case(Rule.TEXT_TOO_LONG, "{\"a\":\"" + "x".repeat(3_000_000) + "\"}", "/a", -1),
            new Case(Rule.TEXT_TOO_LONG, "{\"a\":" + "9".repeat(3_000_000) + "}", "/a", -1),
            new Case(Rule.STATEMENT_TOO_LARGE, "[{},{\"a\":1" + " ".repeat(2000) + "}]", "", 1),
            new Case(Rule.TOO_MANY_STATEMENTS, "[{},{},{},{}]", "", 3));

    static Set<Rule> rules() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        CASES.forEach(one -> rules.add(one.rule()));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatCannotBeReadIsRefusedAtItsPlace() {
        return CASES.stream()
                .map(one -> dynamicTest(one.rule() + " " + one.pointer(), () -> {
                    Unreadable refusal = catchThrowableOfType(
                            Unreadable.class, () -> READER.read(one.body().getBytes(StandardCharsets.ISO_8859_1)));
                    assertThat(refusal.violation().rule())
                            .as(refusal.getMessage())
                            .isEqualTo(one.rule());
                    assertThat(refusal.violation().pointer()).isEqualTo(one.pointer());
                    assertThat(refusal.violation().found()).hasSizeLessThanOrEqualTo(80);
                    assertThat(refusal.index())
                            .isEqualTo(one.index() < 0 ? OptionalInt.empty() : OptionalInt.of(one.index()));
                }));
    }

    @Test
    void whatIsNoJsonIsNamedByLineAndColumnOfItsEnd() {
        Unreadable refusal = catchThrowableOfType(
                Unreadable.class, () -> READER.read("{\n \"a\": x}".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.violation().found()).startsWith("line 2, column 9");
    }

    @Test
    void whatIsNoUtf8IsNamedByItsByte() {
        Unreadable refusal = catchThrowableOfType(
                Unreadable.class, () -> READER.read("{\"a\":\"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refusal.violation().found()).isEqualTo("byte 6");
    }

    @Test
    void theBytesOfEachStatementAreExactlyItsSliceOfTheBody() {
        String first = "{ \"tên\" : 1.0, \"b\":\"\\u00e9 😀 \\ud83d\\ude00\" }";
        String second = "{\"c\":[1e2 , -0.0]}";
        Batch batch = READER.read((" [" + first + "\n ,\t" + second + "] \n").getBytes(StandardCharsets.UTF_8));
        assertThat(batch.array()).isTrue();
        assertThat(batch.statements())
                .extracting(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .containsExactly(first, second);
        assertThat(batch.statements()).extracting(Received::index).containsExactly(0, 1);
    }

    /** An element of an array that is JSON and cannot be kept. */
    private static Stream<Arguments> whatIsJsonAndCannotBeKept() {
        return Stream.of(
                Arguments.of(Rule.NUL_CHARACTER, "{\"a\":\"\\u0000\"}"),
                Arguments.of(Rule.NUL_CHARACTER, "{\"a\\u0000\":1}"),
                Arguments.of(Rule.LONE_SURROGATE, "{\"a\":\"\\ud83d\"}"),
                Arguments.of(Rule.LONE_SURROGATE, "{\"a\":[{\"b\":\"x\\uDE00\"}]}"),
                Arguments.of(Rule.DUPLICATE_NAME, "{\"a\":1,\"a\":2}"),
                Arguments.of(Rule.TEXT_TOO_LONG, "{\"a\":\"" + "ă".repeat(1001) + "\"}"),
                Arguments.of(Rule.TEXT_TOO_LONG, "{\"" + "n".repeat(3000) + "\":1}"),
                Arguments.of(Rule.TEXT_TOO_LONG, "{\"a\":" + "9".repeat(1001) + "}"),
                Arguments.of(Rule.NUMBER_TOO_LARGE, "{\"a\":1e99999999999}"),
                Arguments.of(Rule.TOO_DEEP, "{\"a\":" + "[".repeat(8) + "]".repeat(8) + "}"),
                Arguments.of(Rule.TOO_DEEP, "{\"a\":".repeat(9999) + "1" + "}".repeat(9999)),
                Arguments.of(Rule.STATEMENT_TOO_LARGE, "{\"a\":1" + " ".repeat(2000) + "}"),
                Arguments.of(Rule.NOT_A_STATEMENT, "7"),
                Arguments.of(Rule.NOT_A_STATEMENT, "null"),
                Arguments.of(Rule.NOT_A_STATEMENT, "\"]\""),
                Arguments.of(Rule.NOT_A_STATEMENT, "[{}]"));
    }

    @ParameterizedTest
    @MethodSource("whatIsJsonAndCannotBeKept")
    void whatCannotBeKeptIsToldApartFromWhatStandsBesideIt(Rule rule, String unkept) {
        String body = "[{\"a\": 1}, " + unkept + " ,{\"b\":2}]";

        Batch batch = READER.readEach(body.getBytes(StandardCharsets.UTF_8));

        assertThat(batch.statements()).extracting(Received::index).containsExactly(0, 2);
        assertThat(batch.statements())
                .extracting(each -> new String(each.bytes(), StandardCharsets.UTF_8))
                .containsExactly("{\"a\": 1}", "{\"b\":2}");
        assertThat(batch.unkept()).singleElement().satisfies(one -> {
            assertThat(one.index()).isEqualTo(1);
            assertThat(one.text()).isEqualTo(unkept);
            assertThat(one.violation().rule()).isEqualTo(rule);
        });
    }

    @Test
    void whatCannotBeKeptIsKnownByTheIdThatItNames() {
        UUID id = UUID.randomUUID();
        String one = "{\"verb\":{\"id\":\"x\"},\"a\":\"\\u0000\",\"id\":\"" + id + "\"}";

        Batch batch = READER.readEach(one.getBytes(StandardCharsets.UTF_8));

        assertThat(batch.array()).isFalse();
        assertThat(batch.unkept()).extracting(Batch.Unkept::id).containsExactly(Optional.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":\"\\u0000\"},{\"b\":x}]",
                "[{\"a\":\"\\u0000\"}",
                "[{\"a\":\"\\u0000\"}] 7",
                "[{\"a\":\"\\u0000\"},{},{},{}]",
                "\"a\"",
                "7"
            })
    void whatIsNoJsonOrNoBatchIsRefusedWhole(String body) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> READER.readEach(body.getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
    }

    @Test
    void whatIsNestedBeyondAllBoundsIsRefusedWhole() {
        String body = "[{\"a\":" + "[".repeat(5_000_000) + "]".repeat(5_000_000) + "}]";

        Unreadable refusal =
                catchThrowableOfType(Unreadable.class, () -> READER.readEach(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.violation().rule()).isEqualTo(Rule.TOO_DEEP);
    }

    @Test
    void anEmptyArrayIsABatchOfNothing() {
        Batch batch = READER.read("[]".getBytes(StandardCharsets.UTF_8));
        assertThat(batch.array()).isTrue();
        assertThat(batch.statements()).isEmpty();
    }

    @Test
    void numbersKeepEveryDigit() {
        Received one = Samples.read(
                "{\"a\": 0.1000000000000000055511151231257827, \"b\": 123456789012345678901234567890, \"c\": 1.0}");
        assertThat(one.json().path("a").decimalValue()).isEqualTo("0.1000000000000000055511151231257827");
        assertThat(one.json().path("b").bigIntegerValue()).isEqualTo("123456789012345678901234567890");
        assertThat(one.json().path("c").decimalValue()).isEqualTo("1.0");
    }

    @Test
    void theReceivedBytesCannotBeChangedFromOutside() {
        Received one = Samples.read(Samples.SHORT);
        Arrays.fill(one.bytes(), (byte) 0);
        assertThat(one.bytes()[0]).isEqualTo((byte) '{');
    }
}

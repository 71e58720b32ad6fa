package vn.hocvuso.lrsbridge.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The forms in which statements are answered (xAPI Communication 2.1.3). */
class StatementFormatTest {
    private static final String STATEMENT = """
            {"actor":{"objectType":"Group","name":"Tổ 3","member":[{"name":"An","mbox":"mailto:an@example.vn"}]},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en":"passed","vi":"đạt"}},
             "object":{"objectType":"Activity","id":"http://lms.example.vn/k/1","definition":{"name":{"en":"Old","vi":"Cũ"}}},
             "context":{"instructor":{"name":"Cô Hoa","mbox":"mailto:hoa@example.vn"},
               "contextActivities":{"parent":[{"id":"http://lms.example.vn/k","definition":{"name":{"vi":"Khóa"}}}]}}}""";

    private static ObjectNode statement() {
        return Samples.statement(STATEMENT).json().deepCopy();
    }

    @Test
    void idsNamesPeopleVerbsAndActivitiesAndSaysNoMoreAboutThem() {
        ObjectNode statement = statement();

        StatementFormat.ids().apply(statement);

        assertThat(statement.at("/actor").toString())
                .isEqualTo("{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:an@example.vn\"}]}");
        assertThat(statement.at("/verb").toString()).isEqualTo("{\"id\":\"http://adlnet.gov/expapi/verbs/passed\"}");
        assertThat(statement.at("/object").toString()).isEqualTo("{\"id\":\"http://lms.example.vn/k/1\"}");
        assertThat(statement.at("/context/instructor").toString()).isEqualTo("{\"mbox\":\"mailto:hoa@example.vn\"}");
        assertThat(statement.at("/context/contextActivities/parent/0").toString())
                .isEqualTo("{\"id\":\"http://lms.example.vn/k\"}");
    }

    @Test
    void canonicalSaysWhatIsKnownOfActivitiesInTheLanguageOfTheReader() {
        ObjectNode english = canonical("en-GB,en;q=0.9");
        ObjectNode vietnamese = canonical("vi-VN");

        assertThat(english.at("/object/definition/name").toString()).isEqualTo("{\"en\":\"Known\"}");
        assertThat(english.at("/verb/display").toString()).isEqualTo("{\"en\":\"passed\"}");
        assertThat(vietnamese.at("/object/definition/name").toString()).isEqualTo("{\"vi\":\"Đã biết\"}");
        assertThat(vietnamese.at("/actor/name").asText()).isEqualTo("Tổ 3");
    }

    @Test
    void aReaderWhoDoesNotSayOrAsksForAnotherLanguageGetsVietnamese() {
        assertThat(canonical("").at("/verb/display").toString()).isEqualTo("{\"vi\":\"đạt\"}");
        assertThat(canonical("fr").at("/verb/display").toString()).isEqualTo("{\"vi\":\"đạt\"}");
    }

    @Test
    void eachMapOfLanguagesIsChosenFromByItself() {
        ObjectNode english = canonical("en");

        assertThat(english.at("/object/definition/name").toString()).isEqualTo("{\"en\":\"Known\"}");
        assertThat(english.at("/context/contextActivities/parent/0/definition/name")
                        .toString())
                .isEqualTo("{\"vi\":\"Khóa\"}");
    }

    private static ObjectNode canonical(String languages) {
        ObjectNode known = Samples.statement(STATEMENT.replace("Old", "Known").replace("Cũ", "Đã biết"))
                .json()
                .at("/object/definition")
                .deepCopy();
        ObjectNode statement = statement();
        StatementFormat.canonical(
                        id -> id.value().endsWith("/k/1") ? Optional.of(known) : Optional.empty(),
                        languages.isEmpty() ? List.of() : Locale.LanguageRange.parse(languages))
                .apply(statement);
        return statement;
    }
}

package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"001216000001", " 001 216 000 001 ", "001.216.000.001"})
    void twelveDigitsAreTakenAsPeopleWriteThem(String typed) {
        assertThat(PersonalNumber.typed(typed)).contains(new PersonalNumber("001216000001"));
        assertThat(PersonalNumber.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1216000001     | số 0 ở đầu
            123456789      | CMND
            0012160000012  | 12 chữ số
            00121600000A   | 12 chữ số
            ٠٠١٢١٦٠٠٠٠٠١   | 12 chữ số
            """)
    void whatIsNoNumberIsSaidInWordsThatHelp(String typed, String words) {
        assertThat(PersonalNumber.typed(typed)).isEmpty();
        assertThat(PersonalNumber.fault(typed).orElseThrow()).contains(words);
    }

    @Test
    void yearAndSexAreComparedAndOnlyDoubted() {
        PersonalNumber girlOf2016 = new PersonalNumber("001316000001");

        assertThat(girlOf2016.doubts(Optional.of(Birth.in(2016)), Sex.FEMALE)).isEmpty();
        assertThat(girlOf2016.doubts(Optional.of(Birth.on(LocalDate.of(1916, 1, 1))), Sex.MALE))
                .containsExactly(PersonalNumber.Doubt.YEAR_OF_BIRTH, PersonalNumber.Doubt.SEX);
        assertThat(girlOf2016.doubts(Optional.empty(), Sex.UNKNOWN)).isEmpty();
    }

    @Test
    void noTextOfItHoldsItWhole() {
        assertThat(new PersonalNumber("001316000001").toString()).isEqualTo("•••••••••001");
    }
}

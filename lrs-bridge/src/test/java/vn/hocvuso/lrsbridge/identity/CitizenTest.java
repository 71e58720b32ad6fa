package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenTest {
    private static Citizen named(String name) {
        return new Citizen(UUID.randomUUID(), name, 2010, Set.of("hoc-sinh"));
    }

    @Test
    void theGivenNameIsTheLastWord() {
        assertThat(named("Nguyễn Thị Hường").givenName()).isEqualTo("Hường");
        assertThat(named("  Trần Mẫu Ân ").givenName()).isEqualTo("Ân");
        assertThat(named("Hoa").givenName()).isEqualTo("Hoa");
    }

    @Test
    void aNameIsKeptInTheOneFormInWhichEqualNamesAreEqual() {
        String decomposed = "Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031b\u0300ng";

        assertThat(named(decomposed).fullName()).isEqualTo("Nguyễn Thị Hường").hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void aCitizenHasAName(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2025, true", "2026, true", "2027, false"})
    void whoTurnsSixteenInAYearMayStillBeAChildInIt(int year, boolean child) {
        assertThat(named("Nguyễn Mẫu An").mayBeChild(year)).isEqualTo(child);
    }
}

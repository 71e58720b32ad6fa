package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.lrsbridge.testing.TestDatabase;

/** What every search of citizens does. */
abstract class CitizenSearchContract {
    private final TestDatabase database = database();
    private final CitizenDirectory citizens =
            database.transactional(CitizenDirectory.class, new JpaCitizenDirectory(database.entities()));
    private final CitizenMerges merges =
            database.transactional(CitizenMerges.class, new JpaCitizenMerges(database.entities()));
    private final CitizenSearch search =
            database.transactional(CitizenSearch.class, new JpaCitizenSearch(database.entities()));
    private final Citizen hoa = named("Đặng Thị Hoà", "HS01");
    private final Citizen hung = named("Nguyễn Văn Hùng", "HS02");
    private final Citizen an = named("Nguyễn Văn An", "");

    abstract TestDatabase database();

    private static Citizen named(String name, String code) {
        return new Citizen(
                UUID.randomUUID(),
                name,
                Optional.of(Birth.in(2016)),
                Sex.UNKNOWN,
                Residence.UNKNOWN,
                code,
                Set.of(),
                List.of());
    }

    @BeforeEach
    void enrol() {
        citizens.enrolAll(List.of(hoa, hung, an));
    }

    @Test
    void namesAreFoundWithoutMarksAndListedAsClassesAre() {
        assertThat(search.matching("dang hoa", 10)).containsExactly(hoa);
        assertThat(search.matching("ĐẶNG THỊ HÒA", 10)).containsExactly(hoa);
        assertThat(search.matching("nguyen", 10)).containsExactly(an, hung);
        assertThat(search.matching("", 10)).containsExactly(an, hoa, hung);
        assertThat(search.matching("HS02", 10)).containsExactly(hung);
        assertThat(search.matching("%", 10)).isEmpty();
        assertThat(search.matching("nguyen", 1)).hasSize(1);
    }

    @Test
    void manyNamesAndCodesAreLookedUpAtOnce() {
        assertThat(search.named(List.of("dang thi hoa", "nguyen van an", "", "x")))
                .containsExactlyInAnyOrder(hoa, an);
        assertThat(search.withSchoolCode(List.of("HS01", ""))).containsExactly(hoa);
        assertThat(search.named(List.of())).isEmpty();
    }

    @Test
    void anEntryThatWasMergedIsNotFoundAgain() {
        Citizen twin = named("Đặng Thị Hoà", "HS09");
        citizens.enrol(twin);
        merges.merge(twin.id(), hoa.id(), new LinkGround(LinkGround.How.OFFICER, "Cán bộ", Instant.EPOCH));

        assertThat(search.matching("hoa", 10)).containsExactly(hoa);
        assertThat(search.withSchoolCode(List.of("HS09"))).isEmpty();
    }
}

package vn.hocvuso.lrsbridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNamesTest {
    /** As a class list in a school has them: given name by alphabet and tone, then the family name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoa,Hòa,Hỏa,Hõa,Hóa,Họa",
                "An,Anh,Ánh,Ăn,Ân,Bảo",
                "Dung,Dũng,Dương,Đan,Đạt,Em",
                "Oanh,Ôn,Ơn,Phúc",
                "Uyên,Ưng,Vân",
                "Đặng Văn An,Lê An,Lê Văn An,Nguyễn Thị An,Nguyễn Văn An,Nguyễn Vân An,Lê Bình",
                "Lê An,Lê Anh Ba,Lê Văn Ba"
            })
    void listsAreSortedAsInSchools(String expected) {
        List<String> names = new ArrayList<>(List.of(expected.split(",", -1)));
        Collections.shuffle(names, new Random(7));

        names.sort(VietnameseNames.asInClassLists());

        assertThat(String.join(",", names)).isEqualTo(expected);
    }

    @Test
    void namesThatPeopleTakeForTheSameAreFoldedAlike() {
        List<String> spellings = List.of("Đặng Thị Hoà", "ĐẶNG  THỊ HÒA", "dang thi hoa", "Đặng\u00A0Thị Hoa\u0300 ");

        assertThat(spellings)
                .allSatisfy(one -> assertThat(VietnameseNames.folded(one)).isEqualTo("dang thi hoa"));
    }
}

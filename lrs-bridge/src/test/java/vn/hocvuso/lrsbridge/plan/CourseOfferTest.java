package vn.hocvuso.lrsbridge.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.coursepackages.course.CourseFormat;
import vn.hocvuso.coursepackages.course.SuccessCriteria;

/** What a package says of its units is what is proposed of them. */
class CourseOfferTest {
    @ParameterizedTest(name = "{0} with {1} and {2}: {3} from {4}")
    @CsvSource({
        "CMI5, PASSED, 0.75, PASSED, 0.75",
        "CMI5, PASSED, , PASSED,",
        "CMI5, COMPLETED_AND_PASSED, 0.8, PASSED, 0.8",
        "CMI5, COMPLETED, 0.75, COMPLETED,", // what is completed has no score
        "CMI5, COMPLETED_OR_PASSED, 0.75, PASSED_OR_COMPLETED,",
        "CMI5, NOT_APPLICABLE, , PASSED_OR_COMPLETED,",
        "SCORM_1_2, COMPLETED_OR_PASSED, 0.8, PASSED_OR_COMPLETED, 0.8",
        "SCORM_2004, COMPLETED_OR_PASSED, 0.6, PASSED_OR_COMPLETED, 0.6",
        "SCORM_2004, COMPLETED_OR_PASSED, , PASSED_OR_COMPLETED,",
        "TIN_CAN, COMPLETED_OR_PASSED, , PASSED_OR_COMPLETED,",
    })
    void whatAPackageSaysIsProposed(
            CourseFormat format,
            SuccessCriteria.MoveOn moveOn,
            BigDecimal mastery,
            Curriculum.Counts counts,
            BigDecimal minimum) {
        CourseOffer.Proposed proposed =
                CourseOffer.Proposed.of(format, new SuccessCriteria(moveOn, Optional.ofNullable(mastery)));

        assertThat(proposed.counts()).isEqualTo(counts);
        assertThat(proposed.minimum()).isEqualTo(Optional.ofNullable(minimum));
        assertThat(proposed.mastery()).as("shown, whether proposed or not").isEqualTo(Optional.ofNullable(mastery));
        assertThat(proposed.unit()).isEqualTo(format == CourseFormat.CMI5);
    }
}

package vn.hocvuso.coursepackages.lesson;

import java.math.BigDecimal;
import java.util.List;

/**
 * The questions of a lesson.
 *
 * @param masteryScore the share of right answers from which on it is passed, 0 to 1, without trailing zeros
 * @param masterySource who set that
 * @param questions at least one
 */
public record Quiz(BigDecimal masteryScore, String masterySource, List<Question> questions) {
    public Quiz {
        masteryScore = masteryScore.stripTrailingZeros();
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a quiz asks something");
        }
    }

    /** A question of which one answer is right. */
    public record Question(String id, String text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
            if (answers.stream().filter(Answer::right).count() != 1) {
                throw new IllegalArgumentException("one answer is right: " + id);
            }
        }

        /** The answer that is right. */
        public Answer rightAnswer() {
            return answers.stream().filter(Answer::right).findFirst().orElseThrow();
        }
    }

    /**
     * An answer to choose.
     *
     * @param feedback what is said to those who choose it
     */
    public record Answer(boolean right, String text, String feedback) {}
}

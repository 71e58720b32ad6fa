package vn.hocvuso.coursepackages.course;

/**
 * One thing that is wrong, or doubtful, in a document.
 *
 * @param severity whether the document is refused for it
 * @param rule the rule that is broken: one of XML Schema ({@code cvc-...}) or one of ours, such as
 *     {@code curriculum.unknown-competency}; stable, for programs
 * @param line line in the document, from 1: where the tag concerned ends; 0 for the document as a whole
 * @param column column in that line, from 1; 0 for the document as a whole
 * @param vietnamese what is wrong, for the person who wrote the document
 * @param english the same in English
 */
public record Finding(Severity severity, String rule, int line, int column, String vietnamese, String english) {
    /** What a finding means for the document. */
    public enum Severity {
        /** The document is refused. */
        ERROR,
        /** The document is read; someone should look at this. */
        WARNING
    }

    public Finding {
        if (rule.isBlank() || vietnamese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException("a finding has a rule and says in both languages what is wrong");
        }
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("lines and columns count from 1; 0 means the whole document");
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

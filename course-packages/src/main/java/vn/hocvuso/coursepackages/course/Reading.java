package vn.hocvuso.coursepackages.course;

import java.util.List;

/**
 * What reading a document gave: a value, or the reasons why there is none.
 *
 * @param <T> what the document holds
 */
public sealed interface Reading<T> {
    /** All that was found, in the order of the document. */
    List<Finding> findings();

    /**
     * The document holds a value.
     *
     * @param value what it holds
     * @param findings warnings only
     */
    @SuppressWarnings("JavaLangClash") // java.lang.Readable is a source of characters; nobody reads both here
    record Readable<T>(T value, List<Finding> findings) implements Reading<T> {
        public Readable {
            findings = List.copyOf(findings);
            if (findings.stream().anyMatch(Finding::isError)) {
                throw new IllegalArgumentException("a document with errors has no value");
            }
        }
    }

    /**
     * The document is refused.
     *
     * @param findings at least one error, and any warnings
     */
    record Unreadable<T>(List<Finding> findings) implements Reading<T> {
        public Unreadable {
            findings = List.copyOf(findings);
            if (findings.stream().noneMatch(Finding::isError)) {
                throw new IllegalArgumentException("a document is refused for at least one error");
            }
        }
    }
}

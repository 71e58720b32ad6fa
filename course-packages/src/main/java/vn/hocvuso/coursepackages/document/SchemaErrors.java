package vn.hocvuso.coursepackages.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/** Collects what the schema finds wrong. Makes one finding of the two lines that the validator writes for a value. */
final class SchemaErrors implements ErrorHandler {
    private final Findings findings;
    private final Sentence roots;
    private @Nullable SAXParseException aboutAValue;

    /**
     * Collects into these findings.
     *
     * @param roots which elements a document of this format begins with, as a sentence
     */
    SchemaErrors(Findings findings, Sentence roots) {
        this.findings = findings;
        this.roots = roots;
    }

    @Override
    public void warning(SAXParseException warning) {
        error(warning);
    }

    @Override
    public void fatalError(SAXParseException error) {
        error(error);
    }

    @Override
    public void error(SAXParseException error) {
        String message = message(error);
        SAXParseException value = aboutAValue;
        Optional<Sentence> place = value == null ? Optional.empty() : ValueSentences.place(message);
        if (value != null && place.isPresent()) {
            aboutAValue = null;
            report(value, place.get().then(ValueSentences.form(message(value))));
            return;
        }
        finish();
        if (ValueSentences.isAboutAValue(message)) {
            aboutAValue = error;
        } else {
            Sentence sentence = SchemaSentences.of(message);
            report(error, SchemaSentences.isAboutTheRoot(message) ? sentence.then(roots) : sentence);
        }
    }

    /** To be called when the document has ended: a complaint may still wait for its second line. */
    void finish() {
        SAXParseException value = aboutAValue;
        if (value != null) {
            aboutAValue = null;
            report(value, ValueSentences.form(message(value)));
        }
    }

    private void report(SAXParseException error, Sentence sentence) {
        findings.error(SchemaSentences.rule(message(error)), Place.of(error), sentence);
    }

    private static String message(SAXParseException error) {
        return Optional.ofNullable(error.getMessage()).orElse("");
    }
}

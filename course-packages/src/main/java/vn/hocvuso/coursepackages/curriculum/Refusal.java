package vn.hocvuso.coursepackages.curriculum;

import org.xml.sax.SAXException;

/** Stops the reading of a document that asks for too much. */
final class Refusal extends SAXException {
    final transient String rule;
    final transient Place place;
    final transient Sentence sentence;

    Refusal(String rule, Place place, Sentence sentence) {
        super(sentence.english());
        this.rule = rule;
        this.place = place;
        this.sentence = sentence;
    }
}

package vn.hocvuso.coursepackages.document;

import org.xml.sax.SAXException;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/** Stops the reading of a document that asks for too much. */
final class XmlRefusal extends SAXException {
    final transient String rule;
    final transient Place place;
    final transient Sentence sentence;

    XmlRefusal(String rule, Place place, Sentence sentence) {
        super(sentence.english());
        this.rule = rule;
        this.place = place;
        this.sentence = sentence;
    }
}

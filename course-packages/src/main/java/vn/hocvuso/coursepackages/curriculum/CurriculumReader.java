package vn.hocvuso.coursepackages.curriculum;

import jakarta.xml.bind.JAXBContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Reading;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;
import vn.hocvuso.coursepackages.document.XmlForm;
import vn.hocvuso.coursepackages.document.XmlLimits;
import vn.hocvuso.coursepackages.document.XmlReading;

/**
 * Reads curricula and mapping rules from XML ({@code curriculum-1.xsd}). Whatever the document, the answer is a
 * {@link Reading}: the value, or everything that is wrong with it at once, each with line, column, rule and a sentence
 * in Vietnamese and English.
 *
 * <p>Documents are not trusted: a DOCTYPE is refused and with it every entity, nothing outside the document is
 * fetched, and size, depth and lengths are limited (2 MiB; 16 levels; 50,000 elements; 8,000 characters in a value).
 *
 * <p>Safe for use by several threads.
 */
public final class CurriculumReader {
    static final JAXBContext CONTEXT = XmlForm.context(CurriculumXml.class, MappingRulesXml.class);
    private static final XmlForm FORM = XmlForm.strict(
            CONTEXT,
            Objects.requireNonNull(CurriculumReader.class.getResource("curriculum-1.xsd")),
            ConsistencySentences.ROOTS);
    private static final String CURRICULUM = "curriculum";
    private static final String MAPPING_RULES = "mapping-rules";

    /**
     * Reads a curriculum.
     *
     * @throws IOException if the stream fails; a wrong document is not an exception
     */
    public Reading<Curriculum> read(InputStream document) throws IOException {
        return read(bytes(document));
    }

    /** Reads a curriculum. */
    public Reading<Curriculum> read(byte[] document) {
        Findings findings = new Findings();
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<CurriculumXml> xml = bound(document, CurriculumXml.class, reading, findings);
        xml.ifPresent(found -> new Consistency(findings, reading.places()).check(found));
        return answer(xml, FromXml::curriculum, findings);
    }

    /**
     * Reads mapping rules for themselves. Whether their competencies exist only shows beside their curriculum.
     *
     * @throws IOException if the stream fails; a wrong document is not an exception
     */
    public Reading<MappingRules> readRules(InputStream document) throws IOException {
        return readRules(bytes(document));
    }

    /** Reads mapping rules for themselves. Whether their competencies exist only shows beside their curriculum. */
    public Reading<MappingRules> readRules(byte[] document) {
        Findings findings = new Findings();
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<MappingRulesXml> xml = bound(document, MappingRulesXml.class, reading, findings);
        xml.ifPresent(found -> new Consistency(findings, reading.places()).check(found));
        return answer(xml, FromXml::mappingRules, findings);
    }

    /**
     * Reads mapping rules beside their curriculum: they must name it and its version, and only competencies that it
     * has, under ids that it does not use itself.
     */
    public Reading<MappingRules> readRules(byte[] document, Curriculum curriculum) {
        Findings findings = new Findings();
        XmlReading reading = new XmlReading(FORM, findings);
        Optional<MappingRulesXml> xml = bound(document, MappingRulesXml.class, reading, findings);
        Consistency consistency = new Consistency(findings, reading.places());
        xml.ifPresent(found -> {
            consistency.check(found);
            consistency.check(found, curriculum);
        });
        return answer(xml, FromXml::mappingRules, findings);
    }

    /** One byte more than the limit is enough to know that a document is too large. */
    private static byte[] bytes(InputStream document) throws IOException {
        return document.readNBytes(XmlLimits.WRITTEN.bytes() + 1);
    }

    private static <X> Optional<X> bound(byte[] document, Class<X> wanted, XmlReading reading, Findings findings) {
        Optional<Object> root = reading.read(document);
        root.filter(found -> !wanted.isInstance(found))
                .ifPresent(other -> findings.error(
                        "xml.other-document",
                        reading.places().of(other),
                        wanted.equals(CurriculumXml.class)
                                ? ConsistencySentences.OTHER_DOCUMENT.with(MAPPING_RULES, CURRICULUM)
                                : ConsistencySentences.OTHER_DOCUMENT.with(CURRICULUM, MAPPING_RULES)));
        return root.filter(wanted::isInstance).map(wanted::cast);
    }

    private static <X, T> Reading<T> answer(Optional<X> xml, Function<X, T> toRecord, Findings findings) {
        return xml.isPresent() && !findings.hasErrors()
                ? new Reading.Readable<>(toRecord.apply(xml.get()), findings.inOrder())
                : new Reading.Unreadable<>(findings.inOrder());
    }
}

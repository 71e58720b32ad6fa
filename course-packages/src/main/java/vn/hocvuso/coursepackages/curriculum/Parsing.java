package vn.hocvuso.coursepackages.curriculum;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import vn.hocvuso.coursepackages.curriculum.xml.CurriculumXml;
import vn.hocvuso.coursepackages.curriculum.xml.MappingRulesXml;

/**
 * One pass over one document: parser, then {@link Limits}, then the schema, then JAXB, all fed by the same events, so
 * that every finding knows its line. The parser and the validator are the JDK's own, whatever else is on the class
 * path: their messages are taken apart in {@link SchemaSentences}, and their protections are known.
 */
final class Parsing {
    static final JAXBContext CONTEXT = context();
    private static final Schema SCHEMA = schema();
    private static final String DOCTYPE_IS_AN_ERROR = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Findings findings;
    private final Limits limits;
    private final Places places;

    Parsing(Findings findings) {
        this.findings = findings;
        this.limits = new Limits(parser());
        this.places = new Places(limits::place);
    }

    Places places() {
        return places;
    }

    /** The root object, if the document could be read to its end; however wrong it is. */
    Optional<Object> parse(byte[] document) {
        SchemaErrors errors = new SchemaErrors(findings);
        try {
            UnmarshallerHandler bound = unmarshaller().getUnmarshallerHandler();
            ValidatorHandler validator = SCHEMA.newValidatorHandler();
            validator.setProperty(LOCALE, Locale.ROOT);
            validator.setErrorHandler(errors);
            validator.setContentHandler(bound);
            limits.setContentHandler(validator);
            limits.parse(new InputSource(new ByteArrayInputStream(document)));
            errors.finish();
            return Optional.ofNullable(bound.getResult());
        } catch (Refusal refusal) {
            errors.finish();
            findings.error(refusal.rule, refusal.place, refusal.sentence);
        } catch (SAXParseException error) {
            errors.finish();
            String message = Optional.ofNullable(error.getMessage()).orElse("");
            String rule = SyntaxSentences.isDoctype(message) ? "xml.doctype" : "xml.not-well-formed";
            findings.error(rule, Place.of(error), SyntaxSentences.of(message));
        } catch (SAXException | JAXBException | IllegalStateException error) {
            // a root that JAXB does not know; the schema has said so already
            requireExplained(error);
        } catch (IOException error) {
            // bytes that are no characters: the parser reports some of them this way
            findings.error("xml.not-well-formed", limits.place(), SyntaxSentences.of("Invalid byte"));
        }
        return Optional.empty();
    }

    private void requireExplained(Exception error) {
        if (!findings.hasErrors()) {
            throw new IllegalStateException("a document that the schema accepts could not be bound", error);
        }
    }

    private Unmarshaller unmarshaller() throws JAXBException {
        Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
        unmarshaller.setListener(places);
        unmarshaller.setEventHandler(event -> true); // the schema reports; JAXB binds what it can
        return unmarshaller;
    }

    private static XMLReader parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(DOCTYPE_IS_AN_ERROR, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty(LOCALE, Locale.ROOT);
            return parser;
        } catch (ParserConfigurationException | SAXException error) {
            throw new IllegalStateException("the JDK's own XML parser lacks its protections", error);
        }
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            URL own = Objects.requireNonNull(Parsing.class.getResource("curriculum-1.xsd"));
            try (var stream = own.openStream()) {
                return factory.newSchema(new StreamSource(stream));
            }
        } catch (SAXException error) {
            throw new IllegalStateException("the schema of curricula is wrong", error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(CurriculumXml.class, MappingRulesXml.class);
        } catch (JAXBException error) {
            throw new IllegalStateException("the XML classes of curricula cannot be bound", error);
        }
    }
}

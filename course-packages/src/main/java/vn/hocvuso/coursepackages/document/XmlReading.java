package vn.hocvuso.coursepackages.document;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import vn.hocvuso.coursepackages.course.Findings;
import vn.hocvuso.coursepackages.course.Place;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * One pass over one document: parser, then the limits, then the schema or the names, then JAXB, all fed by the same
 * events, so that every finding knows its line. The parser and the validator are the JDK's own, whatever else is on the
 * class path: their messages are taken apart in {@link SchemaSentences}, and their protections are known. A DOCTYPE is
 * refused and with it every entity; nothing outside the document is fetched.
 */
public final class XmlReading {
    private static final String DOCTYPE_IS_AN_ERROR = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";
    private static final Sentence NOT_OF_THIS_FORMAT = new Sentence(
            "Phần tử gốc của tệp không thuộc định dạng này.", "The root element does not belong to this format.");

    private final XmlForm form;
    private final Findings findings;
    private final LimitFilter limits;
    private final NamespaceFilter names;
    private final Places places;

    /** The reading of one document of this form; what is wrong goes to the findings. */
    public XmlReading(XmlForm form, Findings findings) {
        this.form = form;
        this.findings = findings;
        this.limits = new LimitFilter(parser(), form.limits());
        this.names =
                new NamespaceFilter(form.namespaces().table(), form.namespaces().root());
        this.places = new Places(limits::place);
    }

    /** Where the objects read stand in the document. */
    public Places places() {
        return places;
    }

    /** The namespace of the root as the document has it. */
    public String rootNamespace() {
        return names.rootNamespace().orElse("");
    }

    /** The root object of a document in the encoding that XML says it is in; however wrong it is, if it could be read to its end. */
    public Optional<Object> read(byte[] document) {
        return fits(document) ? read(new InputSource(new ByteArrayInputStream(document))) : Optional.empty();
    }

    /** The same, of a document that may be in another encoding than it says, or begin with blanks; see {@link XmlText}. */
    public Optional<Object> readInAnyEncoding(byte[] document) {
        return fits(document)
                ? read(new InputSource(new StringReader(XmlText.of(document, findings))))
                : Optional.empty();
    }

    private boolean fits(byte[] document) {
        int most = form.limits().bytes();
        if (document.length > most) {
            findings.error("xml.too-large", Place.WHOLE_DOCUMENT, LimitFilter.TOO_LARGE.with(Integer.toString(most)));
        }
        return document.length <= most;
    }

    private Optional<Object> read(InputSource document) {
        SchemaErrors errors = new SchemaErrors(findings, form.roots());
        try {
            UnmarshallerHandler bound = unmarshaller().getUnmarshallerHandler();
            names.setContentHandler(checked(bound, errors));
            limits.setContentHandler(names);
            limits.parse(document);
            errors.finish();
            return Optional.ofNullable(bound.getResult());
        } catch (XmlRefusal refusal) {
            errors.finish();
            findings.error(refusal.rule, refusal.place, refusal.sentence);
        } catch (SAXParseException error) {
            errors.finish();
            String message = Optional.ofNullable(error.getMessage()).orElse("");
            String rule = SyntaxSentences.isDoctype(message) ? "xml.doctype" : "xml.not-well-formed";
            findings.error(rule, Place.of(error), SyntaxSentences.of(message));
        } catch (SAXException | JAXBException | IllegalStateException error) {
            explainRoot(error);
        } catch (IOException error) {
            // bytes that are no characters: the parser reports some of them this way
            findings.error("xml.not-well-formed", limits.place(), SyntaxSentences.of("Invalid byte"));
        }
        return Optional.empty();
    }

    private ContentHandler checked(UnmarshallerHandler bound, SchemaErrors errors) throws SAXException {
        if (form.schema().isEmpty()) {
            return bound;
        }
        ValidatorHandler validator = form.schema().get().newValidatorHandler();
        validator.setProperty(LOCALE, Locale.ROOT);
        validator.setErrorHandler(errors);
        validator.setContentHandler(bound);
        return validator;
    }

    /** A root that JAXB does not know: the schema has said so already, or we do. */
    private void explainRoot(Exception error) {
        if (form.schema().isEmpty()) {
            findings.error("xml.other-document", limits.place(), NOT_OF_THIS_FORMAT.then(form.roots()));
        } else if (!findings.hasErrors()) {
            throw new IllegalStateException("a document that the schema accepts could not be bound", error);
        }
    }

    private Unmarshaller unmarshaller() throws JAXBException {
        Unmarshaller unmarshaller = form.context().createUnmarshaller();
        unmarshaller.setListener(places);
        unmarshaller.setEventHandler(event -> true); // the schema reports; JAXB binds what it can
        return unmarshaller;
    }

    static XMLReader parser() {
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
}

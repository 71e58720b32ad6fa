package vn.hocvuso.coursepackages.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import vn.hocvuso.coursepackages.course.Sentence;

/**
 * How documents of one format are read: the classes that they are bound to, the limits, and either a schema that they
 * must follow or the names under which their namespaces are known.
 *
 * @param context the classes
 * @param limits how much is read
 * @param schema what a document must follow; without one, what the classes know is read and the rest passed over
 * @param namespaces from a namespace in a document to that of the classes
 * @param roots which elements such a document begins with, as a sentence
 */
public record XmlForm(
        JAXBContext context,
        XmlLimits limits,
        Optional<Schema> schema,
        UnaryOperator<String> namespaces,
        Sentence roots) {

    /** A format of ours: documents must follow its schema. */
    public static XmlForm strict(JAXBContext context, URL schema, Sentence roots) {
        return new XmlForm(context, XmlLimits.WRITTEN, Optional.of(schema(schema)), UnaryOperator.identity(), roots);
    }

    /** A format of others: what can be understood is read. */
    public static XmlForm lenient(JAXBContext context, UnaryOperator<String> namespaces, Sentence roots) {
        return new XmlForm(context, XmlLimits.GENERATED, Optional.empty(), namespaces, roots);
    }

    /** The context of these classes. */
    public static JAXBContext context(Class<?>... roots) {
        try {
            return JAXBContext.newInstance(roots);
        } catch (JAXBException error) {
            throw new IllegalStateException("the XML classes cannot be bound: " + roots[0], error);
        }
    }

    private static Schema schema(URL own) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            try (var stream = own.openStream()) {
                return factory.newSchema(new StreamSource(stream));
            }
        } catch (SAXException error) {
            throw new IllegalStateException("the schema is wrong: " + own, error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}

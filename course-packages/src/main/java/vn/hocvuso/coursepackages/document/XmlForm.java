package vn.hocvuso.coursepackages.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBContextFactory;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
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
 * @param namespaces how drafts and editions name what the classes know
 * @param roots which elements such a document begins with, as a sentence
 */
public record XmlForm(
        JAXBContext context, XmlLimits limits, Optional<Schema> schema, Namespaces namespaces, Sentence roots) {
    private static final String REFERENCE = "org.glassfish.jaxb.";

    /**
     * Under which names the namespaces of drafts and editions are known to the classes.
     *
     * @param table namespace of a document -> namespace of the classes
     * @param root namespace of the root's class, which is taken for granted; empty: as the table says
     */
    public record Namespaces(Map<String, String> table, Optional<String> root) {
        /** Nothing is renamed. */
        public static final Namespaces AS_THEY_ARE = new Namespaces(Map.of(), Optional.empty());

        public Namespaces {
            table = Map.copyOf(table);
        }
    }

    /** A format of ours: documents must follow its schema. */
    public static XmlForm strict(JAXBContext context, URL schema, Sentence roots) {
        return new XmlForm(context, XmlLimits.WRITTEN, Optional.of(schema(schema)), Namespaces.AS_THEY_ARE, roots);
    }

    /** A format of others: what can be understood is read. */
    public static XmlForm lenient(JAXBContext context, Namespaces namespaces, Sentence roots) {
        return new XmlForm(context, XmlLimits.GENERATED, Optional.empty(), namespaces, roots);
    }

    /**
     * The context of these classes. It is asked of the reference implementation, where that is there: it tells of each
     * object when its tag begins, so that findings name the right line. EclipseLink MOXy, which servers may offer first,
     * tells it when the document has ended.
     */
    public static JAXBContext context(Class<?>... roots) {
        try {
            Optional<JAXBContextFactory> reference = ServiceLoader.load(JAXBContextFactory.class).stream()
                    .filter(found -> found.type().getName().startsWith(REFERENCE))
                    .map(ServiceLoader.Provider::get)
                    .findFirst();
            return reference.isPresent()
                    ? reference.get().createContext(roots, Map.of())
                    : JAXBContext.newInstance(roots);
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

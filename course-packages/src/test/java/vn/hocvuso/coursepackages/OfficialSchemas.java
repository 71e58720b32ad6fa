package vn.hocvuso.coursepackages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of AICC and ADL, where they lie beside the project; nothing is fetched from the net. */
final class OfficialSchemas {
    static final Path FOLDER = Path.of("..", "..", "shared", "fixtures", "xsd");

    private OfficialSchemas() {}

    static List<String> complaintsOfCmi5(byte[] document) {
        return complaints(FOLDER.resolve("cmi5/CourseStructure.xsd"), List.of("cmi5"), document);
    }

    static List<String> complaintsOfScorm12(byte[] document) {
        return complaints(FOLDER.resolve("fixed/scorm12-all.xsd"), List.of("scorm12"), document);
    }

    static List<String> complaintsOfScorm2004(byte[] document) {
        return complaints(FOLDER.resolve("fixed/scorm2004-all.xsd"), List.of("scorm2004-4ed"), document);
    }

    private static List<String> complaints(Path schema, List<String> folders, byte[] document) {
        List<String> complaints = new ArrayList<>();
        try {
            Validator validator = load(schema, folders).newValidator();
            validator.setErrorHandler(collecting(complaints));
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
            return complaints;
        } catch (SAXException | IOException error) {
            throw new AssertionError(error);
        }
    }

    private static Schema load(Path schema, List<String> folders) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(resolver(folders));
        return factory.newSchema(new StreamSource(schema.toFile()));
    }

    /** What a schema imports from the net lies in its folder; the namespace of XML has a schema that loads. */
    private static LSResourceResolver resolver(List<String> folders) {
        return (type, namespace, publicId, systemId, base) -> {
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            Path file = name.matches("xml\\.xsd|ims_xml\\.xsd")
                    ? FOLDER.resolve("fixed/xml-fix.xsd")
                    : folders.stream()
                            .map(folder -> FOLDER.resolve(folder).resolve(name))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no schema " + systemId));
            return input(file, systemId);
        };
    }

    private static LSInput input(Path file, String systemId) {
        try {
            DOMImplementationLS dom = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setByteStream(new ByteArrayInputStream(Files.readAllBytes(file)));
            input.setSystemId(systemId);
            return input;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (ReflectiveOperationException error) {
            throw new LinkageError(error.getMessage(), error);
        }
    }

    private static ErrorHandler collecting(List<String> complaints) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                complaints.add(warning.getMessage());
            }

            @Override
            public void error(SAXParseException error) {
                complaints.add(error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                complaints.add(error.getMessage());
            }
        };
    }
}

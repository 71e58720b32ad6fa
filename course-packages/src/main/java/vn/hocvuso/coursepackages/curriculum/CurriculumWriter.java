package vn.hocvuso.coursepackages.curriculum;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes curricula and mapping rules as XML ({@code curriculum-1.xsd}, UTF-8). The same value always gives the same
 * bytes, and reading them gives an equal value. Safe for use by several threads.
 */
public final class CurriculumWriter {
    /** The document of a curriculum. */
    public byte[] write(Curriculum curriculum) {
        return document(ToXml.curriculum(curriculum));
    }

    /** The document of mapping rules. */
    public byte[] write(MappingRules rules) {
        return document(ToXml.mappingRules(rules));
    }

    private static byte[] document(Object root) {
        try {
            Marshaller marshaller = CurriculumReader.CONTEXT.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_ENCODING, StandardCharsets.UTF_8.name());
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            marshaller.marshal(root, document);
            return document.toByteArray();
        } catch (JAXBException error) {
            throw new IllegalStateException("a valid curriculum could not be written", error);
        }
    }
}

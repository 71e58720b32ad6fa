package vn.hocvuso.coursepackages.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;

/** Writes bound objects as XML in UTF-8; the same object always gives the same bytes. */
public final class XmlWriting {
    private XmlWriting() {}

    /**
     * The document of this root.
     *
     * @param namespaces namespace of the classes -> namespace in the document; what is not in it stays
     */
    public static byte[] write(JAXBContext context, Object root, Map<String, String> namespaces) {
        try {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            NamespaceFilter names = new NamespaceFilter(namespaces, Optional.empty());
            names.setContentHandler(handler(document));
            Marshaller marshaller = context.createMarshaller();
            marshaller.marshal(root, names);
            return document.toByteArray();
        } catch (JAXBException error) {
            throw new IllegalStateException("a valid course could not be written", error);
        }
    }

    private static TransformerHandler handler(ByteArrayOutputStream document) {
        try {
            SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
            TransformerHandler handler = factory.newTransformerHandler();
            handler.getTransformer().setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            handler.getTransformer().setOutputProperty(OutputKeys.INDENT, "yes");
            handler.setResult(new StreamResult(document));
            return handler;
        } catch (TransformerConfigurationException error) {
            throw new IllegalStateException("the JDK's own XML writer is missing", error);
        }
    }
}

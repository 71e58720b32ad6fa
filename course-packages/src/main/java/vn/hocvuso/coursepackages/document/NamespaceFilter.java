package vn.hocvuso.coursepackages.document;

import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Names the namespaces of a format as its XML classes do: drafts and editions of a format differ in little else. The
 * same filter, with another table, gives what the classes write the namespaces of an edition.
 */
public final class NamespaceFilter extends XMLFilterImpl {
    private final Map<String, String> table;
    private final Optional<String> rootAs;
    private Optional<String> root = Optional.empty();

    /**
     * A filter by a table from namespace to namespace; what is not in it stays as it is.
     *
     * @param rootAs what the namespace of the root element is taken for, whatever it is; empty leaves it to the table
     */
    public NamespaceFilter(Map<String, String> table, Optional<String> rootAs) {
        this.table = Map.copyOf(table);
        this.rootAs = rootAs;
    }

    private String canonical(String uri) {
        return rootAs.filter(as -> root.filter(uri::equals).isPresent()).orElse(table.getOrDefault(uri, uri));
    }

    /** The namespace of the root element as it stands in the document; empty before the root. */
    public Optional<String> rootNamespace() {
        return root;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        super.startPrefixMapping(prefix, canonical(uri));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (root.isEmpty()) {
            root = Optional.of(uri);
        }
        AttributesImpl renamed = new AttributesImpl(attributes);
        for (int i = 0; i < renamed.getLength(); i++) {
            if (!renamed.getURI(i).isEmpty()) {
                renamed.setURI(i, canonical(renamed.getURI(i)));
            }
        }
        super.startElement(canonical(uri), localName, qName, renamed);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        super.endElement(canonical(uri), localName, qName);
    }
}

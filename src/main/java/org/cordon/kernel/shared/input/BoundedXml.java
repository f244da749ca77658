package org.cordon.kernel.shared.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cordon.kernel.shared.input.BadArchive.Flaw;

/**
 * Reads XML event by event and holds no more than one event. It refuses document types, entities of the document's own, and elements nested
 * deeper than in any real document. It also refuses a single value or comment that would fill the memory.
 */
public final class BoundedXml implements AutoCloseable {

    private static final int DEEPEST = 100;
    /** The limit of bytes for one event. */
    private static final int LONGEST = 2 * 1024 * 1024;
    private static final int PIECE = 8 * 1024;
    private static final XMLInputFactory XML = factory();

    private final InputStream bytes;
    private final XMLStreamReader xml;
    private int depth;
    private boolean hasEnded;
    private long readForThis;

    /** @throws BadArchive if the content does not begin as XML does */
    public BoundedXml(InputStream content) throws IOException {
        bytes = new Counted(content);
        try {
            xml = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException malformed) {
            throw flawed(malformed);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Goes on to the next event.
     *
     * @return false at the end
     */
    public boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (hasEnded) {
                depth--;
                hasEnded = false;
            }
            readForThis = 0;
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new BadArchive(Flaw.DOCUMENT_TYPE);
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new BadArchive(Flaw.DAMAGED);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> hasEnded = true;
                default -> { }
            }
            return true;
        } catch (XMLStreamException malformed) {
            throw flawed(malformed);
        }
    }

    /** Returns the flaw in the bytes, which the parser wraps. */
    private static IOException flawed(XMLStreamException malformed) {
        return malformed.getNestedException() instanceof BadArchive flaw ? flaw : new BadArchive(Flaw.DAMAGED);
    }

    /** Returns the number of elements around this place, including an element that begins or ends here. */
    public int depth() {
        return depth;
    }

    public boolean isStart() {
        return xml.isStartElement();
    }

    public boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    public boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    public String name() {
        return xml.getLocalName();
    }

    /** Returns the namespace of the element; empty if it has none. */
    public String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** Returns an attribute of this element by its local name, whatever its namespace; null if there is none. */
    public String attribute(String name) {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            if (xml.getAttributeLocalName(place).equals(name)) {
                return xml.getAttributeValue(place);
            }
        }
        return null;
    }

    /** Returns the characters at this place; empty if there are none. */
    public String text() {
        return xml.isCharacters() ? xml.getText() : "";
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, Math.min(length, PIECE));
            readForThis += Math.max(read, 0);
            if (readForThis > LONGEST) {
                throw new BadArchive(Flaw.DAMAGED);
            }
            return read;
        }
    }
}

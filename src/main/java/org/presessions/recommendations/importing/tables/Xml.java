package org.presessions.recommendations.importing.tables;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of an Office file, read event by event. Such parts have no document type: one that does is an attack.
final class Xml implements Closeable {
    /// The JDK counts every `&lt;` as an entity, of which a large workbook full of HTML has too many. Where no document
    /// type is let in, there are none that could grow.
    private static final List<String> NO_LIMIT = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private static final XMLInputFactory FACTORY = factory();

    /// What stands between two events is at most a long attribute.
    private static final int BYTES_AT_ONCE = 10_000_000;

    private final Paced in;
    private final XMLStreamReader reader;

    Xml(InputStream in) {
        this.in = new Paced(in);
        try {
            reader = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        for (var limit : NO_LIMIT) factory.setProperty(limit, "0");
        return factory;
    }

    /// Goes to the next element's begin or end, or text; false at the end of the part.
    boolean next() {
        try {
            while (reader.hasNext()) {
                in.bytes = 0;
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                    throw new UnreadableFile("broken");
                if (isBegin() || isEnd() || reader.isCharacters()) return true;
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new UnreadableFile("broken", broken);
        }
    }

    boolean isBegin() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean begins(String name) {
        return isBegin() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /// Of the element that begins here, whatever its namespace; empty where it is not there.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return "";
    }

    /// Adds the text that stands here; nothing at an element.
    void textTo(StringBuilder target, int limitCharacters) {
        if (reader.isCharacters() && target.length() < limitCharacters)
            target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /// Leaves out the element that begins here, with all that is in it.
    void skip() {
        for (int depth = 1; depth > 0 && next(); ) {
            if (isBegin()) depth++;
            if (isEnd()) depth--;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Gives up on an element or attribute without end before it fills the memory.
    private static final class Paced extends FilterInputStream {
        private int bytes;

        Paced(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0 && (bytes += read) > BYTES_AT_ONCE) throw new UnreadableFile("bomb");
            return read;
        }
    }
}

package io.dunning.bank;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks through an XML file from element to child element, forwards only.
 *
 * <p>Nothing in the file can make it open another file or a connection: a DOCTYPE ends the reading before it is parsed, and schema
 * locations, XInclude and processing instructions mean nothing to it. Its limits are set here and don't depend on the JDK, whose own
 * changed in 24.
 */
final class XmlCursor {

    private static final int DEPTH_MAX = 64;
    private static final int ATTRIBUTES_MAX = 32;
    private static final int ATTRIBUTE_LENGTH_MAX = 4_096;
    private static final int TEXT_LENGTH_MAX = 65_536;
    private static final long PIECE_MAX = 1 << 20;
    private static final int BUFFER_LENGTH = 16_384;
    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final BoundedInput in;
    private final XMLStreamReader2 xml;
    private String namespace = "";
    private int left = Integer.MAX_VALUE;

    XmlCursor(String file, InputStream bytes) throws BadFile {
        this.file = file;
        in = new BoundedInput(bytes, PIECE_MAX);
        try {
            xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e, 1);
        }
    }

    /** Woodstox itself and not what the class path happens to hold: these limits are its own. */
    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, BUFFER_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) TEXT_LENGTH_MAX);
        return factory;
    }

    /** Goes to the first element; its namespace is the one whose elements are seen from then on. */
    void root() throws BadFile, BadStatement {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (ended()) {
                throw new BadFile(FileFault.MALFORMED, line());
            }
        }
        String found = xml.getNamespaceURI();
        namespace = found == null ? "" : found;
    }

    /** Reads what is behind the root, where nothing may be. */
    void end() throws BadFile, BadStatement {
        while (!ended()) {
            next();
        }
    }

    String namespace() {
        return namespace;
    }

    /** Goes to the next child of the element it is in, or leaves that and answers false. A child is read or skipped before the next one. */
    boolean child() throws BadFile, BadStatement {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (namespace.equals(xml.getNamespaceURI())) {
                    return true;
                }
                skip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            } else if (ended()) {
                throw new BadFile(FileFault.MALFORMED, line());
            }
        }
    }

    String name() {
        return xml.getLocalName();
    }

    /** Leaves the element it is at the beginning of. */
    void skip() throws BadFile, BadStatement {
        leave(xml.getDepth());
    }

    /** Leaves elements until it has left the one of that depth. */
    void leave(int depth) throws BadFile, BadStatement {
        while (next() != XMLStreamConstants.END_ELEMENT || xml.getDepth() > depth) {
            if (ended()) {
                throw new BadFile(FileFault.MALFORMED, line());
            }
        }
    }

    /** 1 for the root; the same at the beginning of an element and at its end. */
    int depth() {
        return xml.getDepth();
    }

    /** Whether it is just at the end of an element of that depth. */
    boolean hasLeft(int depth) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth;
    }

    /** The text of an element that has nothing but text; leaves the element. */
    String text() throws BadFile {
        in.progress();
        try {
            return xml.getElementText().strip();
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
    }

    /** The text of an element, or of its child {@code Cd}: what was a code in old versions is a choice in new ones. */
    String textOrCode() throws BadFile, BadStatement {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (name().equals("Cd")) {
                    text.append(text());
                } else {
                    skip();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString().strip();
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(characters());
            }
        }
    }

    private String characters() throws BadFile {
        try {
            return xml.getText();
        } catch (WstxLazyException e) {
            throw e.getCause() instanceof XMLStreamException cause
                    ? broken(cause, line())
                    : new BadFile(FileFault.MALFORMED, line());
        }
    }

    /** The value of an attribute, or empty. */
    String attribute(String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value.strip();
    }

    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** From here on so many elements may come before the next call of this. */
    void allow(int elements) {
        left = elements;
    }

    private boolean ended() {
        return xml.getEventType() == XMLStreamConstants.END_DOCUMENT;
    }

    private int next() throws BadFile, BadStatement {
        in.progress();
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw broken(e, line());
        }
        if (event == XMLStreamConstants.DTD) {
            throw new BadFile(FileFault.DOCTYPE, line());
        }
        if (event == XMLStreamConstants.START_ELEMENT && --left < 0) {
            throw new BadStatement(StatementFault.TOO_LARGE, name());
        }
        return event;
    }

    private BadFile broken(XMLStreamException e, long line) {
        Throwable cause = e.getNestedException();
        if (cause instanceof BoundedInput.TooLong) {
            return new BadFile(FileFault.LIMIT_EXCEEDED, line);
        }
        boolean trouble = cause instanceof IOException
                && !(cause instanceof CharConversionException)
                && !(cause instanceof UnsupportedEncodingException);
        if (trouble) {
            throw new UnreadableBankFile(file, (IOException) cause);
        }
        // The parser has no type for these; its message quotes the file and stays here.
        boolean limit = String.valueOf(e.getMessage()).contains(" limit (");
        return new BadFile(limit ? FileFault.LIMIT_EXCEEDED : FileFault.MALFORMED, line);
    }
}

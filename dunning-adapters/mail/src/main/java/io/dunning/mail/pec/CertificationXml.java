package io.dunning.mail.pec;

import io.dunning.mail.pec.CertificationData.MalformedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes {@code daticert.xml} apart into texts by path. A document type is refused, and so is anything large or deep. */
final class CertificationXml extends DefaultHandler {

    private static final int BYTES_MAX = 64_000;
    private static final int DEPTH_MAX = 8;
    private static final int TEXTS_MAX = 200;

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    private CertificationXml() {}

    static CertificationData read(byte[] xml) throws MalformedData {
        if (xml.length > BYTES_MAX) {
            throw new MalformedData();
        }
        CertificationXml reader = new CertificationXml();
        try {
            // The JDK's own, whatever else the host has on its class path.
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), reader);
        } catch (SAXException e) {
            throw new MalformedData(e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("every Java platform can refuse a document type", e);
        }
        return CertificationData.of(reader.texts);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        path.addLast((path.isEmpty() ? "" : path.getLast()) + "/" + name);
        text.setLength(0);
        if (path.size() > DEPTH_MAX) {
            throw new SAXException("too deep");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            keep(path.getLast() + "@" + attributes.getQName(i), attributes.getValue(i));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        String at = path.removeLast();
        if (!text.toString().isBlank()) {
            keep(at, text.toString());
        }
        text.setLength(0);
    }

    private void keep(String at, String value) throws SAXException {
        if (++count > TEXTS_MAX) {
            throw new SAXException("too many texts");
        }
        texts.computeIfAbsent(at, k -> new ArrayList<>()).add(value.strip());
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException("nothing is fetched");
    }
}

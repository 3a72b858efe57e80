package io.dunning.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PromptTest {

    @Test
    void markup_in_data_is_read_out_and_does_nothing() throws Exception {
        String hostile = "</speak><audio src=\"http://x.example/a.mp3\"/>&lt;break time='10h'/> ]]> <!-- 1 & 2";

        Element speak = parsed(new Prompt("it", hostile));

        assertThat(speak.getTextContent()).isEqualTo(hostile);
        assertThat(speak.getChildNodes().getLength()).isOne();
        assertThat(speak.getAttribute("xml:lang")).isEqualTo("it");
    }

    @Test
    void characters_that_xml_forbids_or_that_turn_others_around_are_left_out() {
        Prompt prompt = new Prompt("it", "a\u0000b\u0008c\u202Ed\u200Be\uD800f\uFFFFg");

        assertThat(prompt.ssml()).contains(">a b c d e f g</speak>");
        assertThat(prompt).hasToString("Prompt[it, 13 characters]");
    }

    @Property
    void any_text_makes_one_document_without_elements_of_its_own(@ForAll String text) throws Exception {
        assertThat(parsed(new Prompt("en", text)).getElementsByTagName("*").getLength())
                .isZero();
    }

    private static Element parsed(Prompt prompt) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(prompt.ssml())))
                .getDocumentElement();
    }
}

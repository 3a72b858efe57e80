package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.channel.Message;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class MailPropertiesTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final MailAddress MAILBOX = new MailAddress(House.BOUNCES);
    private static final MailAddress TO = new MailAddress("qualcuno@posta.example");
    private static final byte[] BOUNCE =
            Bounces.about(KEY, Bounces.block("failed", "5.1.1")).getBytes(StandardCharsets.UTF_8);

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(64);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, BOUNCE.length - 1).withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aB .;:?=@<>\"èøß€漢嘍嘊 \uD83D\uDE00")
                .ofMinLength(1)
                .ofMaxLength(300)
                .filter(MailPropertiesTest::isMessage);
    }

    private static boolean isMessage(String text) {
        try {
            new Message("it", new HeaderText(text).value(), text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property
    void a_Message_ID_tells_its_key_and_its_recipient_and_no_other(@ForAll("keys") String key) {
        MailKeys.Written written = House.KEYS
                .readMessageId(House.KEYS.messageId(key, TO, House.DOMAIN), House.DOMAIN)
                .orElseThrow();

        assertThat(written.key()).isEqualTo(key);
        assertThat(written.isTo(TO)).isTrue();
        assertThat(written.isTo(new MailAddress("Qualcuno@posta.example"))).isTrue();
        assertThat(written.isTo(new MailAddress("altro@posta.example"))).isFalse();
    }

    @Property
    void a_bounce_address_tells_its_key_or_is_the_plain_mailbox(@ForAll("keys") String key) {
        MailAddress address = House.KEYS.bounceAddress(key, MAILBOX);

        if (address.equals(MAILBOX)) {
            assertThat(key.length()).as("only long keys don't fit").isGreaterThan(20);
        } else {
            assertThat(House.KEYS.readBounceAddress(address, MAILBOX)).contains(key);
        }
    }

    @Property(tries = 1000)
    void damaged_bounces_are_read_without_an_exception_and_never_for_another_key(
            @ForAll("places") int where, @ForAll byte put) {
        byte[] raw = BOUNCE.clone();
        raw[where] = put;

        Reading reading =
                new BounceReader(House.KEYS, MAILBOX, House.DOMAIN).read(new ReceivedMail(raw, Instant.EPOCH));

        if (reading instanceof Reading.Evidence evidence) {
            assertThat(evidence.receipt().key()).isEqualTo(KEY);
        }
    }

    @Property(tries = 300)
    void any_subject_and_text_arrive_as_they_were(@ForAll("texts") String subject, @ForAll("texts") String body)
            throws MessagingException, IOException {
        Envelope envelope = new Envelope("<id@" + House.DOMAIN + ">", MAILBOX, TO, new HeaderText(subject));
        OutgoingMail mail = House.letterhead("avvisi@" + House.DOMAIN)
                .withHtml(envelope, new Message("it", subject, body), new BodyText(body));
        mail.saveChanges();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);

        var read = new ReceivedMail(bytes.toByteArray(), Instant.EPOCH).parsed();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).matches("\\p{ASCII}*");
        assertThat(Collections.list(read.getAllHeaders()))
                .extracting(Header::getName)
                .containsOnlyOnceElementsOf(WireTest.HEADERS)
                .hasSameSizeAs(WireTest.HEADERS);
        assertThat(read.getSubject().strip()).isEqualTo(subject.strip());
        assertThat(((MimeMultipart) read.getContent()).getBodyPart(0).getContent())
                .isEqualTo(body);
    }

    @Property
    void a_page_holds_no_tag_but_ours(@ForAll @StringLength(max = 200) String text) {
        Assume.that(!text.isBlank());

        String page = new HtmlBody(Set.of("paga.ospedale-prova.example")).page("it", text, text);

        assertThat(page.replaceAll("</?(html|head|meta|title|body|p|br|a)( [^<>]*)?>|<!DOCTYPE html>", ""))
                .doesNotContain("<", ">");
    }
}

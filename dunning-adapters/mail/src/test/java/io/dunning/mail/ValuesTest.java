package io.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@b",
                "a@b@c.example",
                "a b@c.example",
                "a@c .example",
                ".a@c.example",
                "a..b@c.example",
                "a@-c.example",
                "a@c.example.",
                "<a@c.example>",
                "\"a b\"@c.example",
                "a@c.example\n",
                "a\u0000@c.example",
                "è@c.example",
                "a,b@c.example",
                "a@c_d.example"
            })
    void what_is_no_safe_address_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an e-mail address that can be used safely");
    }

    @Test
    void too_long_an_address_is_refused() {
        assertThatThrownBy(() -> new MailAddress("a".repeat(65) + "@c.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailAddress("a@" + "c.".repeat(130) + "example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_domain_that_looks_like_another_shows_what_it_is() {
        assertThat(new MailAddress("a@B\u00fccher.Example").value()).isEqualTo("a@xn--bcher-kva.example");
        assertThat(new MailAddress("a@INFO.EXAMPLE").domain())
                .as("also in Turkish")
                .isEqualTo("info.example");
    }

    @Test
    void a_sender_writes_from_allowed_domains_only() {
        MailDomains allowed = MailDomains.of("ospedale-prova.example");

        assertThatThrownBy(() -> Sender.of(allowed, "a@altro.example", "x", "b@ospedale-prova.example"))
                .hasMessageContaining("From")
                .hasMessageContaining("altro.example");
        assertThatThrownBy(() -> Sender.of(allowed, "a@ospedale-prova.example", "x", "b@sub.ospedale-prova.example"))
                .hasMessageContaining("Reply-To");
    }

    @Test
    void bounces_go_to_the_domain_of_From_or_below_it() {
        Sender sender = Sender.of(
                MailDomains.of("ospedale-prova.example"), "a@ospedale-prova.example", "x", "a@ospedale-prova.example");

        assertThat(sender.requireAligned(new MailAddress("b@posta.ospedale-prova.example")))
                .isNotNull();
        assertThatThrownBy(() -> sender.requireAligned(new MailAddress("b@altro.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sender.requireAligned(new MailAddress("b@xospedale-prova.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_that_is_secret_or_says_who_somebody_is_gets_printed() {
        MailServer server = MailServer.at("mx.example", 25, LineSecurity.TLS).withLogin("someone", "hush");

        assertThat(server.toString()).doesNotContain("someone", "hush");
        assertThat(new MailAddress("mario@c.example").toString()).doesNotContain("mario");
        assertThat(House.KEYS.toString()).isEqualTo("MailKeys");
        assertThat(new ReceivedMail(new byte[3], java.time.Instant.EPOCH).toString())
                .isEqualTo("ReceivedMail[3 bytes]");
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> MailServer.at("mx.example", 0, LineSecurity.TLS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> MailServer.at("mx.example", 25, LineSecurity.TLS).withTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailKeys.of("short".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_limits_look_at_the_header_and_the_parts() {
        MailLimits limits = new MailLimits(1000, 20, 2);

        assertThat(limits.allow(bytes("A: b\r\n\r\n" + "x".repeat(500)))).isTrue();
        assertThat(limits.allow(bytes("A: b\n\n--x\n--x--\n"))).isTrue();
        assertThat(limits.allow(bytes("A: b\n\n--x\n--x\n--x--\n"))).isFalse();
        assertThat(limits.allow(bytes("A: b\n\n--x\r--x\r--x--\r")))
                .as("lines that end with a carriage return")
                .isFalse();
        assertThat(limits.allow(bytes("A: b\r\n\r\n--x\r\n--x--\r\n"))).isTrue();
        assertThat(limits.allow(bytes("A: " + "b".repeat(30) + "\n\nx"))).isFalse();
        assertThat(limits.allow(bytes("A: " + "b".repeat(30))))
                .as("nothing but a header")
                .isFalse();
        assertThat(limits.allow(bytes("A: b\n\n" + "x".repeat(1000)))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package io.dunning.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Message;
import io.dunning.sms.PhoneNumbers.Standing;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsRulesTest {

    private static final String MOBILE = "+39 333 1234567";

    private final PhoneNumbers numbers = PhoneNumbers.mobilesOf("IT", "NO", "FR", "ES", "US");
    private final SmsRules rules = SmsRules.of(numbers, PaymentLinks.to("pay.clinic.example"));

    @ParameterizedTest
    @CsvSource({
        "+39 333 1234567, ALLOWED",
        "+47 406 12 345, ALLOWED",
        "+33 6 12 34 56 78, ALLOWED",
        "+12015550123, ALLOWED",
        "+39 06 12345678, KIND_NOT_ALLOWED",
        "+39 899 123456, KIND_NOT_ALLOWED",
        "+33 899 12 34 56, KIND_NOT_ALLOWED",
        "+41 79 123 45 67, COUNTRY_NOT_ALLOWED",
        "+39+39333123456, INVALID",
        "333 1234567, INVALID",
        "4848, INVALID",
        "+4848, INVALID",
        "+39 ٣٣٣ ١٢٣٤٥٦٧, INVALID",
        "+1 201 CALL NOW, INVALID",
        "+39 333 1234567;ext=5, INVALID",
        "someone@clinic.example, INVALID"
    })
    void only_phones_of_people_in_listed_countries_are_written_to(String number, Standing standing) {
        assertThat(numbers.standing(number)).isEqualTo(standing);
    }

    @Test
    void landlines_are_written_to_where_that_is_wanted() {
        assertThat(numbers.alsoLandlines().standing("+39 06 12345678")).isEqualTo(Standing.ALLOWED);
        assertThat(numbers.alsoLandlines().standing(MOBILE)).isEqualTo(Standing.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paghi su https://pay.clinic.example/t/9f2c.",
                "Paghi su pay.clinic.example/t/9f2c, grazie",
                "Importo 12.50 EUR, AUSL S.p.A., entro il 3.12.2026. Grazie",
                "Tlf. 22.33.44.55, kl. 08.30"
            })
    void links_to_the_house_and_sentences_go_out(String body) {
        assertThat(rules.objection(to(MOBILE, body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay-clinic.example/t/9f2c",
                "https://pay.clinic.example.evil.example/t",
                "https://pay.clinic.example@evil.example/t",
                "https://pay.clinic.example:8443/t",
                "http://pay.clinic.example/t",
                "HTTPS://evil.example",
                "www.evil.example",
                "evil.example",
                "x.co/abc",
                "https://pay.clіnic.example/t",
                "pay.cli\u200Bnic.example",
                "pay.xn--p1ai",
                "pay。evil。example",
                "javascript://pay.clinic.example/%0aalert(1)",
                "https://pay.clinic.example\\@evil.example",
                "somebody@evil.example"
            })
    void look_alikes_and_other_links_are_refused(String link) {
        assertThat(rules.objection(to(MOBILE, "Paghi su " + link + " grazie")))
                .map(Handover.Rejected::addressInvalid)
                .contains(false);
    }

    @Test
    void a_link_must_not_say_who_it_is_for() {
        assertThat(rules.objection(to(MOBILE, "https://pay.clinic.example/?tel=3331234567")))
                .isPresent();
        assertThat(rules.objection(to(MOBILE, "https://pay.clinic.example/?m=a@b.example")))
                .isPresent();
    }

    @Test
    void without_allowed_domains_no_link_goes_out() {
        SmsRules none = SmsRules.of(numbers, PaymentLinks.none());

        assertThat(none.objection(to(MOBILE, "https://pay.clinic.example/t"))).isPresent();
        assertThat(none.objection(to(MOBILE, "Chiami lo 059 123456"))).isEmpty();
    }

    @Test
    void a_message_that_is_too_long_is_refused_and_not_cut() {
        assertThat(rules.objection(to(MOBILE, "a".repeat(6 * 153)))).isEmpty();
        assertThat(rules.objection(to(MOBILE, "a".repeat(6 * 153 + 1)))).isPresent();
        assertThat(rules.objection(to(MOBILE, "ł".repeat(6 * 67 + 1)))).isPresent();
        assertThat(rules.withSegmentsMax(7).objection(to(MOBILE, "a".repeat(6 * 153 + 1))))
                .isEmpty();
    }

    @Test
    void a_bad_number_isnt_used_again_and_one_abroad_may_be() {
        assertThat(rejected("+39+39333123456").addressInvalid()).isTrue();
        assertThat(rejected("+39 899 123456").addressInvalid()).isTrue();
        assertThat(rejected("+41 79 123 45 67").addressInvalid()).isFalse();
    }

    @Test
    void long_tokens_take_no_long_time() {
        String dots = "a.".repeat(20_000);
        String letters = "a".repeat(39_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(Links.in(dots)).isEmpty();
            assertThat(Links.in(letters)).isEmpty();
            assertThat(Links.in("a@".repeat(20_000))).hasSizeLessThan(20_000);
        });
    }

    @Test
    void wrong_settings_are_refused() {
        assertThatThrownBy(() -> PhoneNumbers.mobilesOf("XX")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentLinks.to("Pay.Clinic.example")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentLinks.to("https://pay.clinic.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.withSegmentsMax(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                "STOP 36180",
                "Stopp!",
                "ARRÊT",
                "arrêt sms",
                "baja",
                "BASTA",
                "slutt",
                "end",
                "unsubscribe",
                "توقف",
                "إيقاف",
                "إلغاء",
                "STOP ٣٦١٨٠",
                "ＳＴＯＰ",
                "Stop please",
                "DISISCRIVI"
            })
    void replies_that_mean_no_more_are_recognised(String reply) {
        assertThat(OptOutWords.in(reply)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "?",
                "stop, I have paid this bill yesterday",
                "Ho già pagato",
                "I am out of office",
                "stopover",
                "non stop"
            })
    void other_replies_are_for_people_to_read(String reply) {
        assertThat(OptOutWords.in(reply)).isEmpty();
    }

    private Handover.Rejected rejected(String number) {
        Optional<Handover.Rejected> objection = rules.objection(to(number, "Buongiorno"));
        return objection.orElseThrow();
    }

    private static Dispatch to(String number, String body) {
        return new Dispatch(
                "key-1", new Address(ChannelKind.SMS, "Prova Esempio", number), new Message("it", "", body));
    }
}

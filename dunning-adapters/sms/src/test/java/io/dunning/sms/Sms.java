package io.dunning.sms;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.sms.testing.Smsc;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Invented messages, and settings that wait for nothing. */
public final class Sms {

    public static final String NUMBER = "+393331234567";
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Sms() {}

    public static SmsRules rules() {
        return SmsRules.of(PhoneNumbers.mobilesOf("IT"), PaymentLinks.to("pay.clinic.example"));
    }

    /** A message that can be found again by its key in brackets. */
    public static Dispatch message(String key) {
        return message(key, NUMBER, "Avviso <" + key + ">");
    }

    public static Dispatch message(String key, String number, String body) {
        return new Dispatch(key, new Address(ChannelKind.SMS, "Prova Esempio", number), new Message("it", "", body));
    }

    static SmppSettings.Builder settings(Smsc smsc) {
        return settings(smsc.port());
    }

    static SmppSettings.Builder settings(int port) {
        return SmppSettings.builder("127.0.0.1", port, "clinic", "secret", SmsSender.named("CLINICA"))
                .answerWithin(Duration.ofSeconds(10))
                .time(InstantSource.fixed(NOW), time -> {});
    }
}

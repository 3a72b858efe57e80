package io.dunning.voice;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Message;
import io.dunning.sms.JournaledReceiptInbox;
import io.dunning.sms.PhoneNumbers;
import io.dunning.sms.ReceiptInbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Invented people, codes and calls. */
public final class Voice {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final String NUMBER = "+393331234567";
    public static final String CODE = "482915";
    public static final CodeKey SECRET = CodeKey.of(octets("an invented secret of 32 octets!"));
    public static final Caller CALLER = new Caller("Clinica Esempio", "059 000 000", "+39059000000");

    private Voice() {}

    public static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static CodeCheck check(Factor factor, String digits) {
        return SECRET.check(factor, digits, octets("0123456789abcdef"));
    }

    public static CallCodes codes() {
        return key -> Map.of(Factor.ONE_TIME_CODE, check(Factor.ONE_TIME_CODE, CODE));
    }

    public static VoiceSettings settings(CallEvents events) {
        return settings(JournaledReceiptInbox.inMemory(100), events);
    }

    public static VoiceSettings settings(ReceiptInbox inbox, CallEvents events) {
        return settings(CallScript.builtIn(), codes(), inbox, events, InstantSource.fixed(NOW));
    }

    static VoiceSettings settings(Caller caller, int callsMax, CallEvents events) {
        VoiceSettings usual = settings(events);
        return new VoiceSettings(
                usual.script(),
                caller,
                usual.numbers(),
                usual.codes(),
                usual.secret(),
                usual.inbox(),
                usual.events(),
                usual.clock(),
                callsMax);
    }

    static VoiceSettings settings(
            CallScript script, CallCodes codes, ReceiptInbox inbox, CallEvents events, InstantSource clock) {
        return new VoiceSettings(
                script,
                CALLER,
                PhoneNumbers.mobilesOf("IT", "NO").alsoLandlines(),
                codes,
                SECRET,
                inbox,
                events,
                clock,
                2_000);
    }

    /** A message whose content can be found again by its key in brackets. */
    public static Dispatch message(String key) {
        return message(key, NUMBER, "it", content(key));
    }

    public static String content(String key) {
        return "Restano 36,15 euro [" + key + "]";
    }

    public static Dispatch message(String key, String number, String language, String body) {
        return new Dispatch(
                key, new Address(ChannelKind.VOICE, "Prova Esempio", number), new Message(language, "", body));
    }
}

package io.dunning.fhir;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Provenance;
import io.dunning.fhir.FhirFault.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where a person can be reached. What is of no use is left out and remarked on; what is over, and what is at work, where others read
 * along, is left out.
 */
final class ContactReading {

    private static final int MAIL_LENGTH_MAX = 254;
    private static final int LINE_LENGTH_MAX = 100;
    private static final int LINES_MAX = 10;

    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    private final FhirMapping mapping;
    private final LocalDate readOn;
    private final String name;
    private final Consumer<? super FhirFault> remarks;
    private final List<ContactPoint> points = new ArrayList<>();

    ContactReading(FhirMapping mapping, LocalDate readOn, String name, Consumer<? super FhirFault> remarks) {
        this.mapping = mapping;
        this.readOn = readOn;
        this.name = name;
        this.remarks = remarks;
    }

    List<ContactPoint> points(Element person) throws BadElement {
        for (Element telecom : person.elements("telecom")) {
            if (isPrivate(telecom)) {
                telecom(telecom);
            }
        }
        for (Element address : person.elements("address")) {
            if (isPrivate(address) && !"physical".equals(address.text("type"))) {
                postal(address);
            }
        }
        return points;
    }

    /** Whether the period of an element ended before that day. */
    static boolean isOver(Element element, ZoneId zone, LocalDate day) throws BadElement {
        Element period = element.element("period");
        LocalDate end = period == null ? null : Values.day(period, "end", zone);
        return end != null && end.isBefore(day);
    }

    private boolean isPrivate(Element element) throws BadElement {
        String use = element.text("use");
        return !"work".equals(use) && !"old".equals(use) && !isOver(element, mapping.zone(), readOn);
    }

    private void telecom(Element telecom) throws BadElement {
        String system = telecom.text("system");
        String value = telecom.text("value");
        if (value == null || system == null) {
            leaveOut(telecom, "a contact point needs its system and its value");
            return;
        }
        boolean mobile = "mobile".equals(telecom.text("use")) || system.equals("sms");
        switch (system) {
            case "email" -> mail(telecom, value);
            case "phone", "sms" -> phone(telecom, value, mobile);
            // Nothing of ours goes out by these.
            default -> {}
        }
    }

    private void mail(Element telecom, String value) throws BadElement {
        if (value.length() > MAIL_LENGTH_MAX || !MAIL.matcher(value).matches()) {
            leaveOut(telecom, "not a plain address name@domain in ASCII");
        } else {
            add(telecom, value, ChannelKind.EMAIL);
        }
    }

    private void phone(Element telecom, String value, boolean saidMobile) throws BadElement {
        PhoneReading.Phone read = PhoneReading.of(value, saidMobile, mapping.phoneCountry());
        if (read == null || mapping.phonePrefixes().stream().noneMatch(read.international()::startsWith)) {
            leaveOut(telecom, "not a number of the form, the kind and the beginning that the mapping allows");
        } else if (read.mobile()) {
            add(telecom, read.international(), ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.AGENT_CALL);
        } else {
            add(telecom, read.international(), ChannelKind.VOICE, ChannelKind.AGENT_CALL);
        }
    }

    private void postal(Element address) throws BadElement {
        List<String> lines = new ArrayList<>(address.texts("line"));
        String text = address.text("text");
        if (lines.isEmpty() && text != null) {
            lines.addAll(List.of(text.split("\r\n|\r|\n", -1)));
        } else {
            addIfAny(lines, join(address.text("postalCode"), address.text("city")));
            addIfAny(lines, address.text("country"));
        }
        if (lines.size() < 2 || lines.size() > LINES_MAX) {
            leaveOut(address, "a postal address has 2 to " + LINES_MAX + " lines");
            return;
        }
        try {
            for (int i = 0; i < lines.size(); i++) {
                lines.set(i, Values.clean(lines.get(i), LINE_LENGTH_MAX, address.path()));
            }
        } catch (BadElement e) {
            leaveOut(address, "a line of it is empty, too long, or holds characters that no address has");
            return;
        }
        add(
                address,
                String.join("\n", lines),
                ChannelKind.LETTER,
                ChannelKind.REGISTERED_LETTER,
                ChannelKind.JUDICIAL_SERVICE);
    }

    private static void addIfAny(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private static @Nullable String join(@Nullable String postalCode, @Nullable String city) {
        if (postalCode == null || city == null) {
            return postalCode == null ? city : postalCode;
        }
        return postalCode + " " + city;
    }

    /** Without a day since when it is valid nobody says that it is certain, whatever the host thinks of the source. */
    private void add(Element element, String address, ChannelKind... channels) throws BadElement {
        Element period = element.element("period");
        LocalDate start = period == null ? null : Values.day(period, "start", mapping.zone());
        if (start != null && start.isAfter(readOn)) {
            leaveOut(element, "not valid yet");
            return;
        }
        boolean dated = start != null || mapping.provenance().compareTo(Provenance.LIST) > 0;
        for (ChannelKind channel : channels) {
            points.add(new ContactPoint(
                    new Address(channel, name, address),
                    dated ? mapping.provenance() : Provenance.LIST,
                    start == null ? readOn : start));
        }
    }

    private void leaveOut(Element element, String sentence) {
        remarks.accept(new FhirFault(element.path(), Reason.CONTACT_LEFT_OUT, sentence));
    }
}

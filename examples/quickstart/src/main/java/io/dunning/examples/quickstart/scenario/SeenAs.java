package io.dunning.examples.quickstart.scenario;

import io.dunning.channel.ChannelKind;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * What people see of a creditor, by each way.
 *
 * @param scenario whose creditor
 */
public record SeenAs(Scenario scenario) {

    private static final int TEXT_SENDER_MAX = 11;
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Where it is found on the web, which is its mail domain as well. */
    public String host() {
        String host = scenario.creditorWeb().matches("https?://[^\\s]+")
                ? String.valueOf(URI.create(scenario.creditorWeb()).getHost())
                : scenario.creditorWeb();
        return HOST.matcher(host).matches() ? host : "creditor.example";
    }

    /** The address that mails come from. */
    public String mail() {
        return "notices@" + host();
    }

    /** The address that certified mails come from. */
    public String certifiedMail() {
        return "protocol@pec." + host();
    }

    /** As many whole words of the creditor's name as phones show. */
    public String textSender() {
        StringBuilder name = new StringBuilder();
        for (String word : scenario.creditorName().split("[^A-Za-z0-9]+")) {
            if (name.length() + word.length() < TEXT_SENDER_MAX) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        String text = name.toString();
        return text.chars().anyMatch(Character::isLetter) ? text : "creditor";
    }

    /** What somebody sees who gets a notice by a channel of that kind. */
    public String by(ChannelKind channel) {
        return switch (channel) {
            case EMAIL -> mail();
            case CERTIFIED_MAIL -> certifiedMail();
            case SMS -> textSender();
            case VOICE, AGENT_CALL -> scenario.creditorPhone();
            case PORTAL -> scenario.creditorWeb();
            case DIGITAL_MAILBOX, LETTER, REGISTERED_LETTER, JUDICIAL_SERVICE -> scenario.creditorName();
        };
    }
}

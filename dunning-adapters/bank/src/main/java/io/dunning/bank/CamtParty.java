package io.dunning.bank;

/** Names and accounts in a camt file. */
final class CamtParty {

    private CamtParty() {}

    /** The name of the party it is at; leaves it. New versions put a {@code Pty} between. */
    static String name(XmlCursor xml) throws BadFile, BadStatement {
        String name = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "Nm" -> name = Texts.plain(xml.text());
                case "Pty" -> name = name(xml);
                default -> xml.skip();
            }
        }
        return name;
    }

    /** The number in an account that it is at; leaves it. */
    static String account(XmlCursor xml) throws BadFile, BadStatement {
        String number = "";
        while (xml.child()) {
            if (xml.name().equals("Id")) {
                number = accountNumber(xml);
            } else {
                xml.skip();
            }
        }
        return number;
    }

    /** The IBAN or other number in the {@code Id} that it is at; leaves it. */
    static String accountNumber(XmlCursor xml) throws BadFile, BadStatement {
        String number = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "IBAN" -> number = xml.text();
                case "Othr" -> number = other(xml);
                default -> xml.skip();
            }
        }
        return number;
    }

    private static String other(XmlCursor xml) throws BadFile, BadStatement {
        String number = "";
        while (xml.child()) {
            if (xml.name().equals("Id")) {
                number = Texts.plain(xml.text());
            } else {
                xml.skip();
            }
        }
        return number;
    }
}

package io.dunning.examples.quickstart.generate;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes camt.053.001.08 and camt.054.001.08, as short as they may be: a line of the file for each entry and detail. */
final class CamtText {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.%s.001.08";

    private final String iban;
    private final String currency;

    CamtText(String iban, String currency) {
        this.iban = iban;
        this.currency = currency;
    }

    /** @param details whether batches have theirs */
    String statement(Statement statement, boolean details) {
        return document("053", "BkToCstmrStmt", statement, xml -> {
            xml.writeStartElement("Stmt");
            head(xml, statement);
            balance(xml, "OPBD", statement.openingMinor(), statement.from());
            balance(xml, "CLBD", statement.closingMinor(), statement.to());
            entries(xml, statement, details);
            for (Movement movement : statement.singles()) {
                single(xml, movement);
            }
            xml.writeEndElement();
        });
    }

    /** The batches of a statement with their details. */
    String advice(Statement statement) {
        return document("054", "BkToCstmrDbtCdtNtfctn", statement, xml -> {
            xml.writeStartElement("Ntfctn");
            head(xml, statement);
            entries(xml, statement, true);
            xml.writeEndElement();
        });
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private String document(String message, String root, Statement statement, Content content) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE.formatted(message));
            xml.writeStartElement(root);
            xml.writeStartElement("GrpHdr");
            element(xml, "MsgId", "M" + message + "-" + statement.number());
            element(xml, "CreDtTm", statement.to() + "T23:59:59");
            xml.writeEndElement();
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory doesn't fail", e);
        }
        return out.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Elements in each other, around a text. */
    private static void nested(XMLStreamWriter xml, String text, String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
        xml.writeCharacters(text);
        for (int i = 0; i < names.length; i++) {
            xml.writeEndElement();
        }
    }

    private void head(XMLStreamWriter xml, Statement statement) throws XMLStreamException {
        element(xml, "Id", "S" + statement.from());
        element(xml, "ElctrncSeqNb", Integer.toString(statement.number()));
        element(xml, "CreDtTm", statement.to() + "T23:59:59");
        xml.writeStartElement("FrToDt");
        element(xml, "FrDtTm", statement.from() + "T00:00:00");
        element(xml, "ToDtTm", statement.to() + "T23:59:59");
        xml.writeEndElement();
        xml.writeStartElement("Acct");
        nested(xml, iban, "Id", "IBAN");
        element(xml, "Ccy", currency);
        xml.writeEndElement();
    }

    private void balance(XMLStreamWriter xml, String code, long minor, LocalDate on) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Bal");
        nested(xml, code, "Tp", "CdOrPrtry", "Cd");
        amount(xml, minor);
        nested(xml, on.toString(), "Dt", "Dt");
        xml.writeEndElement();
    }

    private void amount(XMLStreamWriter xml, long minor) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", currency);
        xml.writeCharacters(Decimal.of(Math.abs(minor)));
        xml.writeEndElement();
        element(xml, "CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
    }

    private void entries(XMLStreamWriter xml, Statement statement, boolean details) throws XMLStreamException {
        for (List<Movement> batch : statement.batches()) {
            batch(xml, batch, details);
        }
    }

    private void batch(XMLStreamWriter xml, List<Movement> batch, boolean details) throws XMLStreamException {
        Movement first = batch.get(0);
        long sum = batch.stream().mapToLong(Movement::minor).sum();
        begin(xml, sum, first, "BATCH" + first.bookedOn() + "V" + first.valueOn(), false, "RCDT", "VCOM");
        if (details) {
            xml.writeStartElement("NtryDtls");
            nested(xml, Integer.toString(batch.size()), "Btch", "NbOfTxs");
            for (Movement movement : batch) {
                detail(xml, movement);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void single(XMLStreamWriter xml, Movement movement) throws XMLStreamException {
        boolean named = movement.kind() == Movement.Kind.RETURN;
        String subFamily = switch (movement.kind()) {
            case PAYMENT, REFUND -> "ESCT";
            case RETURN -> "RRTN";
            case CHARGE -> "CHRG";
        };
        String family = movement.kind() == Movement.Kind.REFUND ? "ICDT" : "RCDT";
        String reference = named ? movement.takesBack() : movement.reference();
        begin(xml, movement.minor(), movement, reference, named, family, subFamily);
        if (movement.kind() != Movement.Kind.CHARGE) {
            xml.writeStartElement("NtryDtls");
            detail(xml, movement);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void begin(
            XMLStreamWriter xml,
            long minor,
            Movement days,
            String reference,
            boolean reversal,
            String family,
            String subFamily)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Ntry");
        amount(xml, minor);
        if (reversal) {
            element(xml, "RvslInd", "true");
        }
        nested(xml, "BOOK", "Sts", "Cd");
        nested(xml, days.bookedOn().toString(), "BookgDt", "Dt");
        nested(xml, days.valueOn().toString(), "ValDt", "Dt");
        element(xml, "AcctSvcrRef", reference);
        xml.writeStartElement("BkTxCd");
        xml.writeStartElement("Domn");
        element(xml, "Cd", "PMNT");
        xml.writeStartElement("Fmly");
        element(xml, "Cd", family);
        element(xml, "SubFmlyCd", subFamily);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void detail(XMLStreamWriter xml, Movement movement) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("TxDtls");
        xml.writeStartElement("Refs");
        element(xml, "AcctSvcrRef", movement.reference());
        element(xml, "EndToEndId", movement.ownReference().isEmpty() ? "NOTPROVIDED" : movement.ownReference());
        xml.writeEndElement();
        amount(xml, movement.minor());
        nested(
                xml,
                movement.other(),
                "RltdPties",
                movement.kind() == Movement.Kind.REFUND ? "Cdtr" : "Dbtr",
                "Pty",
                "Nm");
        xml.writeStartElement("RmtInf");
        if (!movement.text().isEmpty()) {
            element(xml, "Ustrd", movement.text());
        }
        if (!movement.paymentReference().isEmpty()) {
            nested(xml, movement.paymentReference(), "Strd", "CdtrRefInf", "Ref");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
}

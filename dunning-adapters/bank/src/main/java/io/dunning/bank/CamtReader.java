package io.dunning.bank;

import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads camt.053 and camt.054, statement by statement: the message, around its statements.
 *
 * <p>Versions 02 to 14 of both. What is read of them is the same in all, but for codes and parties that became choices, and both
 * writings are read in every version.
 */
final class CamtReader {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.";
    private static final int VERSION_MIN = 2;
    private static final int VERSION_MAX = 14;
    private static final Set<String> STATEMENTS = versions("053");
    private static final Set<String> ADVICES = versions("054");

    private final FileImport into;
    private final XmlCursor xml;
    private final int detailsMax;
    private int statement;

    CamtReader(FileImport into, InputStream bytes, int detailsMax) throws BadFile {
        this.into = into;
        this.detailsMax = detailsMax;
        xml = new XmlCursor(into.file(), bytes);
    }

    private static Set<String> versions(String message) {
        Set<String> namespaces = new TreeSet<>();
        for (int version = VERSION_MIN; version <= VERSION_MAX; version++) {
            namespaces.add(NAMESPACE + message + ".001." + (version < 10 ? "0" : "") + version);
        }
        return Set.copyOf(namespaces);
    }

    void read() throws BadFile {
        try {
            xml.root();
            boolean advices = isAdvice(xml.namespace());
            into.isIn(BankFormat.CAMT);
            boolean found = false;
            while (xml.child()) {
                if (xml.name().equals(advices ? "BkToCstmrDbtCdtNtfctn" : "BkToCstmrStmt")) {
                    found = true;
                    message(advices);
                } else {
                    xml.skip();
                }
            }
            xml.end();
            if (!found) {
                throw new BadFile(FileFault.UNKNOWN_VERSION, xml.line());
            }
        } catch (BadStatement e) {
            // Outside of statements nothing counts elements.
            throw new BadFile(FileFault.LIMIT_EXCEEDED, xml.line());
        }
    }

    private boolean isAdvice(String namespace) throws BadFile {
        if (STATEMENTS.contains(namespace)) {
            return false;
        }
        if (ADVICES.contains(namespace)) {
            return true;
        }
        boolean intraday = namespace.startsWith(NAMESPACE + "052.");
        throw new BadFile(intraday ? FileFault.INTRADAY_REPORT : FileFault.UNKNOWN_VERSION, xml.line());
    }

    private void message(boolean advices) throws BadFile, BadStatement {
        while (xml.child()) {
            if (xml.name().equals(advices ? "Ntfctn" : "Stmt")) {
                statement(advices);
            } else {
                xml.skip();
            }
        }
    }

    private void statement(boolean advice) throws BadFile, BadStatement {
        statement++;
        int depth = xml.depth();
        try (CamtStatement reading = new CamtStatement(into, xml, advice, detailsMax)) {
            try {
                reading.read();
            } catch (BadStatement e) {
                String path = (advice ? "Ntfctn[" : "Stmt[") + statement + "]" + reading.path();
                into.quarantine(statement, xml.line(), path, e);
            }
        }
        xml.allow(Integer.MAX_VALUE);
        if (!xml.hasLeft(depth)) {
            xml.leave(depth);
        }
    }
}

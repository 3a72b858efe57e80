package io.dunning.bank;

import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file on its way in: where its statements go, and what became of them. */
final class FileImport {

    private final String file;
    private final LocalDate today;
    private final StatementSink sink;
    private final Map<BankAccountId, BankAccountId> sameAs;
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Map<Oddity, Long> oddities = new EnumMap<>(Oddity.class);
    private @Nullable BankFormat format;
    private @Nullable FileFault refused;
    private long refusedAtLine;
    private int quarantinedCount;
    private int statements;
    private long lines;
    private long fresh;
    private long details;

    FileImport(String file, LocalDate today, StatementSink sink, Map<BankAccountId, BankAccountId> sameAs) {
        this.file = file;
        this.today = today;
        this.sink = sink;
        this.sameAs = sameAs;
    }

    String file() {
        return file;
    }

    LocalDate today() {
        return today;
    }

    void isIn(BankFormat found) {
        format = found;
    }

    /**
     * The account that a file means.
     *
     * @param place the field, in the words of the format
     */
    BankAccountId account(String written, String place) throws BadStatement {
        try {
            BankAccountId account = BankAccountId.of(written);
            return sameAs.getOrDefault(account, account);
        } catch (IllegalArgumentException e) {
            throw new BadStatement(StatementFault.BAD_FIELD, place);
        }
    }

    Taking begin(StatementHeader header) throws BadStatement {
        LocalDate to = header.to();
        if (to != null && to.isAfter(today.plusDays(1)) && header.type() == StatementHeader.Type.STATEMENT) {
            // Whoever believed it would take days as told of which nobody can tell yet.
            throw new BadStatement(StatementFault.ENDS_AHEAD, "last day");
        }
        try {
            return new Taking(this, sink.begin(header), header);
        } catch (StatementSink.UnknownAccount e) {
            throw new BadStatement(StatementFault.UNKNOWN_ACCOUNT, "account");
        }
    }

    /** A statement ended well. */
    void taken(long ofLines, long ofFresh, long ofDetails, Map<Oddity, Long> noticed) {
        statements++;
        lines += ofLines;
        fresh += ofFresh;
        details += ofDetails;
        noticed.forEach((oddity, count) -> oddities.merge(oddity, count, Long::sum));
    }

    void quarantine(int statement, long line, String path, BadStatement why) {
        quarantinedCount++;
        if (quarantined.size() < ImportReport.QUARANTINED_KEPT) {
            String place = path.isEmpty() ? why.place() : path + "/" + why.place();
            quarantined.add(new Quarantined(file, statement, line, place, why.fault()));
        }
    }

    void refuse(BadFile why) {
        refused = why.fault();
        refusedAtLine = why.line();
    }

    ImportReport report() {
        return new ImportReport(
                file,
                format,
                statements,
                lines,
                fresh,
                details,
                oddities,
                quarantined,
                quarantinedCount,
                refused,
                refusedAtLine);
    }
}

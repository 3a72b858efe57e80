package io.dunning.bank;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was finished, for accounts that don't end in 666. */
final class RecordingSink implements StatementSink {

    record Statement(
            StatementHeader header,
            List<BankLine> lines,
            @Nullable Amount closing) {}

    final List<Statement> statements = new ArrayList<>();

    @Override
    public Intake begin(StatementHeader header) {
        if (header.account().value().endsWith("666")) {
            throw new UnknownAccount(header.account());
        }
        return new Intake() {
            private final List<BankLine> lines = new ArrayList<>();

            @Override
            public void add(BankLine line) {
                lines.add(line);
            }

            @Override
            public long finish(@Nullable Amount closing) {
                statements.add(new Statement(header, lines, closing));
                return lines.size();
            }

            @Override
            public void close() {}
        };
    }

    List<String> ids() {
        return statements.stream().map(statement -> statement.header().id()).toList();
    }

    BankAccountId account() {
        return statements.get(0).header().account();
    }

    List<BankLine> lines() {
        return statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .toList();
    }

    BankLine line() {
        return lines().get(0);
    }

    List<BankDetail> details() {
        return lines().stream().flatMap(line -> line.details().stream()).toList();
    }
}

package io.dunning.bank.testing;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import org.jspecify.annotations.Nullable;

/** Takes everything in, and keeps nothing. */
public final class NowhereSink implements StatementSink, StatementSink.Intake {

    @Override
    public Intake begin(StatementHeader header) {
        return this;
    }

    @Override
    public void add(BankLine line) {}

    @Override
    public long finish(@Nullable Amount closing) {
        return 0;
    }

    @Override
    public void close() {}
}

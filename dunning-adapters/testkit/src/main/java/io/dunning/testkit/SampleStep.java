package io.dunning.testkit;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;
import io.dunning.escalation.Step;
import io.dunning.escalation.StepOption;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step for tests: a reminder by letter, 30 days after the one before, with 30 days to pay, unless said otherwise. */
public final class SampleStep {

    private static final int BANK_GRACE_DAYS = 3;

    private final String code;
    private final List<StepOption> options = new ArrayList<>();
    private NoticeKind kind = NoticeKind.REMINDER;
    private int daysAfterDueMin;
    private int daysAfterPreviousMin = 30;
    private int deadlineDays = 30;
    private long minimumMinor = 500;
    private EvidenceGrade requires = EvidenceGrade.NONE;
    private boolean mandatory;
    private @Nullable FeeRule fee;

    SampleStep(String code) {
        this.code = code;
    }

    /** One more way to take it, with a text that tells the amount. */
    public SampleStep by(ChannelKind channel) {
        return by(StepOption.of(channel, "text", IdentityLevel.VERIFIED));
    }

    public SampleStep by(StepOption option) {
        options.add(option);
        return this;
    }

    public SampleStep kind(NoticeKind value) {
        kind = value;
        return this;
    }

    public SampleStep daysAfterDue(int days) {
        daysAfterDueMin = days;
        return this;
    }

    public SampleStep daysAfterPrevious(int days) {
        daysAfterPreviousMin = days;
        return this;
    }

    public SampleStep daysToPay(int days) {
        deadlineDays = days;
        return this;
    }

    /** Not below that amount, as {@code "5 EUR"}. */
    public SampleStep from(String money) {
        minimumMinor = Given.money(money).minor();
        return this;
    }

    public SampleStep requiring(EvidenceGrade grade) {
        requires = grade;
        return this;
    }

    public SampleStep mandatory() {
        mandatory = true;
        return this;
    }

    public SampleStep withFee(FeeRule rule) {
        fee = rule;
        return this;
    }

    public Step step() {
        List<StepOption> ways = options.isEmpty()
                ? List.of(StepOption.of(ChannelKind.LETTER, "text", IdentityLevel.VERIFIED))
                : options;
        return new Step(
                code,
                kind,
                daysAfterDueMin,
                daysAfterPreviousMin,
                deadlineDays,
                BANK_GRACE_DAYS,
                minimumMinor,
                requires,
                mandatory,
                ways,
                fee);
    }
}

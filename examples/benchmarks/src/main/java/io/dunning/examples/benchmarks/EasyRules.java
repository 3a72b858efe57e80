package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decision.Kind;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: every rule is asked for every claim, as its engine does. */
final class EasyRules implements Contestant {

    private static final int FORBID = Slip.FORBID;

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();
    private int count;

    EasyRules() {
        onCase();
        onTime();
        onPerson();
        onWays();
        onWorth();
    }

    @Override
    public String name() {
        return "Easy Rules 4.1";
    }

    @Override
    public long judge(Portfolio portfolio, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            Claim claim = portfolio.claims[i];
            claim.slip.begin();
            Facts facts = new Facts();
            facts.put("claim", claim);
            engine.fire(rules, facts);
            claim.slip.settle(claim);
            sum += claim.slip.kind.ordinal();
        }
        return sum;
    }

    private void rule(Predicate<Claim> when, Consumer<Claim> then) {
        count++;
        rules.register(new RuleBuilder()
                .name("rule " + count)
                .priority(count)
                .when(facts -> when.test(facts.get("claim")))
                .then(facts -> then.accept(facts.get("claim")))
                .build());
    }

    private void forbid(int rank, String code, Predicate<Claim> when) {
        rule(when, c -> c.slip.objects(rank, code, FORBID));
    }

    private void blocked(int way, int rank, String code, Predicate<Claim> when) {
        rule(when, c -> c.slip.blocks(way, rank, code, FORBID));
    }

    // policy begins
    private void onCase() {
        forbid(0, "case-open", c -> !c.open);
        forbid(1, "kind-followed-up", c -> !c.followedUp);
        forbid(2, "still-owed", c -> c.totalMinor <= 0 || c.ledgerMinor <= 0);
        rule(c -> c.today - c.ledgerDay > 1, c -> c.slip.objects(3, "ledger-fresh", c.today + 1));
        rule(c -> c.ledgerMinor != c.totalMinor, c -> c.slip.objects(4, "ledger-agrees", c.today + 1));
        rule(
                c -> c.heldFrom <= c.today && c.heldUntil >= c.today,
                c -> c.slip.objects(5, "not-held", c.heldUntil == Claim.FOREVER ? FORBID : c.heldUntil + 1));
        forbid(6, "not-time-barred", c -> c.serviceDay < c.barredBefore);
    }

    private void notBefore(Predicate<Claim> when, java.util.function.ToIntFunction<Claim> ready) {
        rule(
                c -> when.test(c) && ready.applyAsInt(c) > c.today,
                c -> c.slip.objects(7, "time-has-come", ready.applyAsInt(c)));
    }

    private void onTime() {
        notBefore(c -> c.copayment && c.level == 0, c -> c.firstReady(10));
        notBefore(c -> c.copayment && c.level == 1, c -> c.nextReady(45, 30, 3));
        notBefore(c -> c.level == 2 && c.ladder() == Claim.LARGE, c -> c.nextReady(90, 30, 3));
        notBefore(c -> c.level == 2 && c.ladder() == Claim.SMALL, c -> c.endReady(3));
        notBefore(c -> c.level == 3, c -> c.endReady(5));
        notBefore(c -> !c.copayment && c.level == 0, c -> c.firstReady(5));
        notBefore(c -> !c.copayment && c.level == 1, c -> c.nextReady(30, 14, 3));
        notBefore(c -> !c.copayment && c.level == 2, c -> c.endReady(5));
        rule(c -> c.level == 2 && c.ladder() == Claim.SMALL, c -> c.slip.endsIn(Kind.ASK_CREDIT));
        rule(c -> c.level == 3, c -> c.slip.endsIn(Kind.ASK_REFERRAL));
        rule(c -> !c.copayment && c.level == 2, c -> c.slip.endsIn(Kind.ASK_REFERRAL));
    }

    private static boolean hasStep(Claim c) {
        return c.level < 2 || c.level == 2 && c.ladder() == Claim.LARGE;
    }

    private void onPerson() {
        forbid(8, "right-person", c -> hasStep(c) && (c.died || c.adultFrom > c.today));
        forbid(9, "may-be-told", c -> hasStep(c) && !c.mayBeTold);
        rule(c -> hasStep(c) && c.onItsWay, c -> c.slip.objects(10, "one-step-per-run", c.today + 1));
        rule(c -> hasStep(c) && c.contactFreeOn() > c.today, c -> c.slip.objects(11, "contact-cap", c.contactFreeOn()));
        forbid(12, "earlier-notice-proved", c -> hasStep(c) && c.contradictory);
        forbid(12, "earlier-notice-proved", c -> c.level == 2 && c.ladder() == Claim.LARGE && c.lastGrade < 2);
        forbid(13, "tries-bounded", c -> c.failures >= 3);
    }

    private void onWays() {
        rule(c -> c.level == 0 && c.openMinor < 500, c -> c.slip.floor());
        rule(c -> c.level == 1 && c.openMinor < 1000, c -> c.slip.floor());
        rule(c -> c.level == 2 && c.openMinor < 3000, c -> c.slip.floor());
        rule(c -> !c.copayment && c.level == 1, c -> c.slip.mandatory());
        blocked(0, 0, "reachable", c -> c.level == 0 && c.smsSource == Claim.NO_POINT);
        blocked(0, 1, "address-alive", c -> c.level == 0 && c.smsSource != Claim.NO_POINT && c.smsDead);
        blocked(
                0,
                2,
                "certain-contact",
                c -> c.level == 0
                        && c.smsSource != Claim.NO_POINT
                        && (c.smsSource > 2 || c.today - c.smsSeenDay > 1830));
        rule(
                c -> c.level == 0 && c.smsSource != Claim.NO_POINT && c.smsOpensOn > c.today,
                c -> c.slip.blocks(0, 5, "window-open", c.smsOpensOn));
        blocked(1, 0, "reachable", c -> c.letterSource == Claim.NO_POINT);
        blocked(0, 0, "reachable", c -> c.level > 0 && c.letterSource == Claim.NO_POINT);
        blocked(1, 1, "address-alive", c -> c.level == 0 && c.letterSource != Claim.NO_POINT && c.letterDead);
        blocked(1, 3, "identity-reached", c -> c.level == 0 && c.letterSource == 4);
        blocked(
                0,
                1,
                "address-alive",
                c -> c.copayment && c.level == 1 && c.letterSource != Claim.NO_POINT && c.letterDead);
        blocked(0, 3, "identity-reached", c -> c.copayment && c.level == 1 && c.letterSource == 4);
        blocked(0, 1, "address-alive", c -> c.registeredDead && c.letterSource != Claim.NO_POINT);
        blocked(1, 1, "address-alive", c -> c.registeredDead && c.letterSource != Claim.NO_POINT);
        blocked(
                0,
                4,
                "quotes-proved",
                c -> c.copayment && c.level == 2 && c.letterSource != Claim.NO_POINT && c.lastGrade < 3);
    }

    private void offer(int way, Predicate<Claim> when, java.util.function.ToIntFunction<Claim> perThousand, int cost) {
        rule(when, c -> c.slip.offers(way, c.openMinor * perThousand.applyAsInt(c) / 1000 - cost));
    }

    private void onWorth() {
        offer(0, c -> c.copayment && c.level == 0, c -> c.today - c.dueDay >= 180 ? 100 : 250, 10);
        offer(1, c -> c.copayment && c.level == 0, c -> c.today - c.dueDay >= 180 ? 120 : 300, 150);
        offer(0, c -> !c.copayment && c.level == 0, c -> c.today - c.dueDay >= 365 ? 40 : 100, 10);
        offer(1, c -> !c.copayment && c.level == 0, c -> c.today - c.dueDay >= 365 ? 40 : 100, 150);
        offer(0, c -> c.copayment && c.level == 1, c -> 150, 150);
        Predicate<Claim> formal = c -> c.level == 2 && c.ladder() == Claim.LARGE;
        offer(0, formal, c -> c.openMinor >= 20000 ? 250 : 150, 700);
        offer(1, formal, c -> c.openMinor >= 20000 ? 250 : 150, 700);
        offer(0, c -> !c.copayment && c.level == 1, c -> c.today - c.dueDay >= 365 ? 40 : 100, 700);
    }
    // policy ends
}

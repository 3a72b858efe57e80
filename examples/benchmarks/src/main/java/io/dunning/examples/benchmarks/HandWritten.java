package io.dunning.examples.benchmarks;

import io.dunning.escalation.Decision.Kind;

/** The policy as one method over flat claims: the limit that any general engine is measured against. */
final class HandWritten implements Contestant {

    private static final int SMS_COST = 10;
    private static final int LETTER_COST = 150;
    private static final int REGISTERED_COST = 700;

    @Override
    public String name() {
        return "hand-written loop, flat claims";
    }

    @Override
    public long judge(Portfolio portfolio, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            judge(portfolio.claims[i]);
            sum += portfolio.claims[i].slip.kind.ordinal();
        }
        return sum;
    }

    // policy begins
    static void judge(Claim c) {
        Slip slip = c.slip;
        slip.option = -1;
        int today = c.today;
        int forbidden = today + 30;
        if (!c.open) {
            slip.answer(Kind.BLOCKED, "case-open", forbidden);
            return;
        }
        if (!c.followedUp) {
            slip.answer(Kind.BLOCKED, "kind-followed-up", forbidden);
            return;
        }
        if (c.totalMinor <= 0 || c.ledgerMinor <= 0) {
            slip.answer(Kind.BLOCKED, "still-owed", forbidden);
            return;
        }
        int wait = 0;
        String rule = "";
        if (today - c.ledgerDay > 1) {
            wait = today + 1;
            rule = "ledger-fresh";
        }
        if (c.ledgerMinor != c.totalMinor && today + 1 > wait) {
            wait = today + 1;
            rule = "ledger-agrees";
        }
        if (c.heldFrom <= today && today <= c.heldUntil) {
            if (c.heldUntil == Claim.FOREVER) {
                slip.answer(Kind.BLOCKED, "not-held", forbidden);
                return;
            }
            if (c.heldUntil + 1 > wait) {
                wait = c.heldUntil + 1;
                rule = "not-held";
            }
        }
        if (c.serviceDay < c.barredBefore) {
            slip.answer(Kind.ASK_TIME_BARRED, "not-time-barred", forbidden);
            return;
        }
        int ladder = c.ladder();
        int level = c.level;
        int ready;
        if (ladder == Claim.PRIVATE) {
            ready = level == 0 ? c.firstReady(5) : level == 1 ? c.nextReady(30, 14, 3) : c.endReady(5);
        } else if (level == 0) {
            ready = c.firstReady(10);
        } else if (level == 1) {
            ready = c.nextReady(45, 30, 3);
        } else if (level == 2) {
            ready = ladder == Claim.LARGE ? c.nextReady(90, 30, 3) : c.endReady(3);
        } else {
            ready = c.endReady(5);
        }
        if (ready > today && ready > wait) {
            wait = ready;
            rule = "time-has-come";
        }
        boolean ended = level >= (ladder == Claim.LARGE ? 3 : 2);
        if (ended) {
            if (wait > 0) {
                slip.answer(Kind.WAIT, rule, wait);
            } else {
                slip.answer(ladder == Claim.SMALL ? Kind.ASK_CREDIT : Kind.ASK_REFERRAL, "ladder-ended", today);
            }
            return;
        }
        boolean formal = ladder == Claim.LARGE && level == 2;
        String forbids = c.died || c.adultFrom > today ? "right-person" : !c.mayBeTold ? "may-be-told" : "";
        if (forbids.isEmpty()) {
            if (c.onItsWay && today + 1 > wait) {
                wait = today + 1;
                rule = "one-step-per-run";
            }
            int free = c.contactFreeOn();
            if (free > today && free > wait) {
                wait = free;
                rule = "contact-cap";
            }
            forbids = c.contradictory || formal && c.lastGrade < 2
                    ? "earlier-notice-proved"
                    : c.failures >= 3 ? "tries-bounded" : "";
        }
        if (!forbids.isEmpty()) {
            slip.answer(Kind.BLOCKED, forbids, forbidden);
        } else if (wait > 0) {
            slip.answer(Kind.WAIT, rule, wait);
        } else {
            takeStep(c, slip, ladder, formal);
        }
    }

    private static void takeStep(Claim c, Slip slip, int ladder, boolean formal) {
        boolean demand = ladder == Claim.PRIVATE && c.level == 1;
        long open = c.openMinor;
        if (!demand && open < (c.level == 0 ? 500 : c.level == 1 ? 1000 : 3000)) {
            notWorth(c, slip, "floor");
        } else if (c.level == 0) {
            firstStep(c, slip, ladder);
        } else if (demand || formal) {
            registered(c, slip, demand);
        } else {
            String blocked = letterBlocked(c);
            if (!blocked.isEmpty()) {
                slip.answer(Kind.BLOCKED, blocked, c.today + 30);
            } else {
                send(c, slip, 0, open * 150 / 1000 - LETTER_COST);
            }
        }
    }

    private static void firstStep(Claim c, Slip slip, int ladder) {
        int age = c.today - c.dueDay;
        boolean private_ = ladder == Claim.PRIVATE;
        int other = age >= 365 ? 40 : 100;
        long smsNet = c.openMinor * (private_ ? other : age >= 180 ? 100 : 250) / 1000 - SMS_COST;
        long letterNet = c.openMinor * (private_ ? other : age >= 180 ? 120 : 300) / 1000 - LETTER_COST;
        int smsVerdict = 0;
        String sms = "";
        if (c.smsSource == Claim.NO_POINT) {
            sms = "reachable";
        } else if (c.smsDead) {
            sms = "address-alive";
        } else if (c.smsSource > 2 || c.today - c.smsSeenDay > 1830) {
            sms = "certain-contact";
        } else if (c.smsOpensOn > c.today) {
            sms = "window-open";
            smsVerdict = c.smsOpensOn;
        }
        String letter = letterBlocked(c);
        if (sms.isEmpty() && letter.isEmpty() && c.goesOtherWay(letterNet)) {
            send(c, slip, 1, letterNet);
        } else if (sms.isEmpty() && letter.isEmpty()) {
            long best = Math.max(smsNet, letterNet);
            long enough = best - Math.abs(best) * 50 / 1000;
            send(c, slip, smsNet >= enough ? 0 : 1, best);
        } else if (sms.isEmpty()) {
            send(c, slip, 0, smsNet);
        } else if (letter.isEmpty()) {
            send(c, slip, 1, letterNet);
        } else if (smsVerdict > 0) {
            slip.answer(Kind.WAIT, sms, smsVerdict);
        } else {
            slip.answer(Kind.BLOCKED, sms, c.today + 30);
        }
    }

    private static String letterBlocked(Claim c) {
        return c.letterSource == Claim.NO_POINT
                ? "reachable"
                : c.letterDead ? "address-alive" : c.letterSource == 4 ? "identity-reached" : "";
    }

    private static void registered(Claim c, Slip slip, boolean demand) {
        if (c.letterSource == Claim.NO_POINT || c.registeredDead) {
            String rule = c.registeredDead && c.letterSource != Claim.NO_POINT ? "address-alive" : "reachable";
            slip.answer(Kind.BLOCKED, rule, c.today + 30);
        } else if (demand) {
            slip.option = 0;
            slip.answer(Kind.SEND, "worth-its-cost", c.today);
        } else {
            long net = c.openMinor * (c.openMinor >= 20000 ? 250 : 150) / 1000 - REGISTERED_COST;
            send(c, slip, c.lastGrade >= 3 ? 0 : 1, net);
        }
    }

    private static void send(Claim c, Slip slip, int option, long net) {
        if (net <= 0) {
            notWorth(c, slip, "worth-its-cost");
        } else {
            slip.option = option;
            slip.answer(Kind.SEND, "worth-its-cost", c.today);
        }
    }

    private static void notWorth(Claim c, Slip slip, String code) {
        int bundleEnds = c.dueDay + 120;
        if (c.today < bundleEnds) {
            slip.answer(Kind.WAIT, code, Math.min(bundleEnds, c.joinedOn()));
        } else if (c.totalMinor < 1000) {
            slip.answer(Kind.ASK_CREDIT, code, c.today);
        } else {
            slip.answer(Kind.WAIT, code, Math.min(c.today + 30, c.joinedOn()));
        }
    }
    // policy ends

}

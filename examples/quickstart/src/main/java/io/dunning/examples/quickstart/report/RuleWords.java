package io.dunning.examples.quickstart.report;

import java.util.HashMap;
import java.util.Map;

/** What the codes of rules mean, in a sentence for somebody who has never seen one. */
final class RuleWords {

    /** What sort of reason a rule is, in the order in which a report shows them. */
    enum Sort {
        PEOPLE("To protect people"),
        AGREED("Because something was agreed or objected"),
        BOOKS("Because of the books"),
        PROOF("Because of proof and addresses"),
        WORTH("Because it was not worth it"),
        DECIDED("Because a person decides"),
        TIME("Because it was not time yet");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * A rule in words.
     *
     * @param sort what sort of reason
     * @param sentence what it saw to
     */
    record Meaning(Sort sort, String sentence) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    private static final Map<String, String> CANCELLATIONS = new HashMap<>();

    static {
        mean(
                "right-person",
                Sort.PEOPLE,
                "The debtor is under age or has died; only a guardian or the estate may be asked.");
        mean("may-be-told", Sort.PEOPLE, "No record shows that the debtor may be told of this patient's bill.");
        mean("contact-cap", Sort.PEOPLE, "The person has been contacted often enough for the time being.");
        mean("certain-contact", Sort.PEOPLE, "It is not certain enough who reads a message at this contact point.");
        mean("identity-reached", Sort.PEOPLE, "The text tells more than may be told to whoever reads it there.");
        mean("no-contact-period", Sort.PEOPLE, "The creditor leaves people in peace at this time of the year.");
        mean(
                "minimum-age-of-debt",
                Sort.PEOPLE,
                "The bill is young; payments and insurers' answers may be on their way.");
        mean("not-held", Sort.AGREED, "The case rests, see the table of holds below.");
        mean("still-owed", Sort.BOOKS, "Nothing was owed any more.");
        mean("ledger-fresh", Sort.BOOKS, "The books were behind, so a payment might have been on its way.");
        mean("ledger-agrees", Sort.BOOKS, "Books and case disagreed on what was open.");
        mean("debtor-known", Sort.BOOKS, "The debtor was not in the master data.");
        mean("meant-for-debtor", Sort.PROOF, "The way is meant for another kind of debtor, such as companies.");
        mean("reachable", Sort.PROOF, "No contact point is known by which this step could go out.");
        mean("address-alive", Sort.PROOF, "A message to the address had come back; it is not used again.");
        mean("earlier-notice-proved", Sort.PROOF, "The notice before is not proved well enough to build on it.");
        mean("quotes-proved", Sort.PROOF, "The text would quote a notice that is not proved.");
        mean("tries-bounded", Sort.PROOF, "The step had failed three times.");
        mean("cost-known", Sort.PROOF, "No price was known for the channel.");
        mean("rendering-refused", Sort.PROOF, "The text could not be filled in rightly.");
        mean("reviewed-through", Sort.PROOF, "The policy's law was not reviewed for that day.");
        mean("worth-its-cost", Sort.WORTH, "The step would have cost more than it was expected to bring.");
        mean("floor", Sort.WORTH, "The amount was below the least for which the step is taken.");
        mean("case-open", Sort.DECIDED, "The case is with somebody else, or over.");
        mean("kind-followed-up", Sort.DECIDED, "The policy does not follow claims of this kind up.");
        mean("not-time-barred", Sort.DECIDED, "The limitation period is over.");
        mean("capacity-needs-person", Sort.DECIDED, "The debtor answers for somebody else; a person looks first.");
        mean("old-service-needs-person", Sort.DECIDED, "The service lies many years back; a person looks first.");
        mean("near-limitation-needs-person", Sort.DECIDED, "The limitation period is about to end; a person decides.");
        mean("not-approved", Sort.DECIDED, "The notice was not approved.");
        mean("ladder-ended", Sort.DECIDED, "All steps were taken.");
        mean("time-has-come", Sort.TIME, "The due day, the deadline before or the bank's days were not over.");
        mean("one-step-per-run", Sort.TIME, "Another notice of the case was on its way.");
        mean("window-open", Sort.TIME, "The channel may not be used on that day.");
        mean("business-days-only", Sort.TIME, "Such notices go out on business days, when somebody answers calls.");

        CANCELLATIONS.put("balance-changed", "what was open had changed");
        CANCELLATIONS.put("promised", "a promise to pay came first");
        CANCELLATIONS.put("plan-agreed", "instalments were agreed first");
        CANCELLATIONS.put("held", "the case was put to rest");
        CANCELLATIONS.put("not-held", "the case was put to rest");
        CANCELLATIONS.put("disputed", "the debtor objected first");
        CANCELLATIONS.put("closed", "the case was closed first");
        CANCELLATIONS.put("case-open", "the case was closed or handed over first");
        CANCELLATIONS.put("referred", "the case was handed over first");
        CANCELLATIONS.put("waited-too-long", "it had waited too long and would have spoken of yesterday");
        CANCELLATIONS.put("right-person", "the debtor is not the person to ask any more");
        CANCELLATIONS.put("address-changed", "the address had changed");
        CANCELLATIONS.put("main-stopped", "the one it goes along with did not go out");
        CANCELLATIONS.put("identity-step", "the call would have told strangers");
        CANCELLATIONS.put("address-alive", "a message to the address had come back meanwhile");
        CANCELLATIONS.put("no-cost-in-doubt", "the debtor may have acted in good faith, and it bore a fee");
        CANCELLATIONS.put("paper-asked", "the debtor asked for it on paper");
    }

    private RuleWords() {}

    private static void mean(String code, Sort sort, String sentence) {
        MEANINGS.put(code, new Meaning(sort, sentence));
    }

    /** The meaning of a code; for a rule of the host's own, the code itself. */
    static Meaning of(String code) {
        return MEANINGS.getOrDefault(code, new Meaning(Sort.DECIDED, "The rule " + code + " of the policy."));
    }

    /** Why a notice was stopped before it left. */
    static String cancelled(String code) {
        return CANCELLATIONS.getOrDefault(code, code);
    }
}

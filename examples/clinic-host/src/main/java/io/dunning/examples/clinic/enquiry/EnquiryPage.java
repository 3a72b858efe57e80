package io.dunning.examples.clinic.enquiry;

import io.dunning.DunningEngine;
import io.dunning.agreement.InstalmentPlan;
import io.dunning.cases.CaseId;
import io.dunning.cases.DisputeGround;
import io.dunning.cases.DunningCase;
import io.dunning.contact.Debtor;
import io.dunning.desk.AdmissionScope;
import io.dunning.desk.Caller;
import io.dunning.desk.ComplaintGround;
import io.dunning.desk.DeskView;
import io.dunning.desk.Disclosure;
import io.dunning.desk.Enquiry;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Forwarding;
import io.dunning.desk.IdentityFactor;
import io.dunning.desk.Topic;
import io.dunning.examples.clinic.audit.ReadAudit;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.file.EventWords;
import io.dunning.examples.clinic.file.TimelineEntry;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.people.People;
import io.dunning.examples.clinic.web.NoSuchPage;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.hold.HoldReason;
import io.dunning.rules.DeskScripts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of somebody who turns to the desk. It is made of their {@link DeskView}: what they may not be told isn't in the model, and so can't
 * get into the page.
 */
@Component
class EnquiryPage {

    private static final int PARTS = 3;
    private static final int FIRST_IN_DAYS = 14;

    /** What is shown at other doors than the phone; these the desk takes note of. This house sends no codes. */
    static final Set<IdentityFactor> PROOFS =
            Collections.unmodifiableSet(EnumSet.of(IdentityFactor.NATIONAL_EID, IdentityFactor.CERTIFIED_MAIL));

    /** These come by acts of their own. */
    private static final Set<HoldReason> BY_OTHER_ACTS =
            EnumSet.of(HoldReason.DISPUTE, HoldReason.PROMISE, HoldReason.PLAN, HoldReason.ENQUIRY);

    private final DunningEngine engine;
    private final People people;
    private final ReadAudit audit;
    private final EventWords words;
    private final DemoClock clock;

    EnquiryPage(DunningEngine engine, People people, ReadAudit audit, EventWords words, DemoClock clock) {
        this.engine = engine;
        this.people = people;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** A case with what may be told of it in an enquiry. */
    record Told(DunningCase dunningCase, Enquiry enquiry, Debtor debtor, DeskView view) {}

    Told told(CaseId id, String enquiry) {
        LocalDate today = clock.today();
        DunningCase found = engine.find(id).orElseThrow(NoSuchPage::new);
        Enquiry open = idOf(enquiry, found);
        Debtor debtor = people.find(id.creditor().tenant(), id.debtor()).orElseThrow(NoSuchPage::new);
        DeskView view = Disclosure.of(found, debtor)
                .explained(engine.explain(id, today.plusDays(1)))
                .in(open.id(), today);
        return new Told(found, open, debtor, view);
    }

    private static Enquiry idOf(String enquiry, DunningCase found) {
        return found.desk().enquiries().stream()
                .filter(e -> e.id().value().equals(enquiry))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    /** Notes the read, and fills the page. */
    String show(DeskUser user, CaseId id, String enquiry, Model model) {
        Told told = told(id, enquiry);
        DeskView view = told.view();
        EnquiryId enquiryId = told.enquiry().id();
        audit.note(user, id, "enquiry", view.level().name(), enquiryId.value());
        LocalDate today = clock.today();
        model.addAttribute("id", id);
        model.addAttribute("enquiry", told.enquiry());
        model.addAttribute("identity", told.enquiry().identityOn(today));
        model.addAttribute("view", view);
        model.addAttribute("today", today);
        model.addAttribute("version", told.dunningCase().version());
        model.addAttribute("thirdParty", told.enquiry().caller() == Caller.SOMEBODY_ELSE);
        if (view.owed() != null) {
            owed(told, view.owed(), model);
        }
        if (view.whole() != null) {
            model.addAttribute("timeline", TimelineEntry.of(engine.history(id), words));
        }
        Topic topic = told.enquiry().topic();
        if (topic != null) {
            DeskScripts.of(topic, Shown.locale().getLanguage(), today)
                    .ifPresent(script -> model.addAttribute("script", script));
        }
        choices(model);
        return "enquiry";
    }

    private void owed(Told told, DeskView.Owed owed, Model model) {
        model.addAttribute("name", told.debtor().name());
        boolean all = owed.open().equals(told.dunningCase().open());
        model.addAttribute("mayAgree", all && owed.open().isPositive());
        model.addAttribute("disputed", told.dunningCase().dispute().isPresent());
        if (!model.containsAttribute("parts")) {
            model.addAttribute("parts", PARTS);
            model.addAttribute("first", clock.today().plusDays(FIRST_IN_DAYS));
        }
        Object parts = model.getAttribute("parts");
        Object first = model.getAttribute("first");
        if (all
                && parts instanceof Integer n
                && first instanceof LocalDate day
                && owed.open().minor() >= n) {
            model.addAttribute("plan", InstalmentPlan.monthly(owed.open(), n, day));
        }
        model.addAttribute(
                "releasable",
                told.dunningCase().holds().stream()
                        .map(h -> h.reason())
                        .filter(reason -> !BY_OTHER_ACTS.contains(reason))
                        .toList());
    }

    private static void choices(Model model) {
        model.addAttribute("topics", Topic.values());
        model.addAttribute("proofs", PROOFS);
        model.addAttribute("grounds", DisputeGround.values());
        model.addAttribute("scopes", AdmissionScope.values());
        model.addAttribute("complaints", ComplaintGround.values());
        model.addAttribute("forwardings", Forwarding.values());
        model.addAttribute("outcomes", EnquiryOutcome.values());
        List<HoldReason> reasons = Arrays.stream(HoldReason.values())
                .filter(reason -> !BY_OTHER_ACTS.contains(reason))
                .toList();
        model.addAttribute("reasons", reasons);
    }
}

package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills the debtor lists of a recipe: track by track, debtor by debtor, until each list is long enough. */
final class DebtorLists {

    private final Recipe recipe;
    private final Dice dice;
    private final Population population;
    private final List<Bill> bills = new ArrayList<>();
    private final List<Payer> consumers = new ArrayList<>();
    private final List<Weighted<Track>> tracks;

    DebtorLists(Recipe recipe, Dice dice) {
        this.recipe = recipe;
        this.dice = dice;
        this.population = new Population(recipe);
        this.tracks = recipe.tracks().stream()
                .map(track -> Weighted.often(track, track.share()))
                .toList();
    }

    List<Bill> bills() {
        for (Recipe.ListDay list : recipe.lists()) {
            int full = bills.size() + list.bills();
            while (bills.size() < full) {
                addDebtor(dice.split(), list.on());
            }
        }
        return List.copyOf(bills);
    }

    private void addDebtor(Dice own, LocalDate listedOn) {
        Track track = own.weighted(tracks);
        LocalDate servedOn = track.services().serviceOn(own, listedOn);
        Payer payer = payer(own, track, servedOn, listedOn);
        int together = own.weighted(track.billsTogether());
        for (int i = 0; i < together; i++) {
            LocalDate another = track.services().serviceOn(own, listedOn);
            boolean first = i == 0 || !lived(payer.person(), another);
            addBill(own, track, payer, first ? servedOn : another, listedOn);
        }
    }

    private static boolean lived(Person person, LocalDate on) {
        return (person.bornOn() == null || on.isAfter(person.bornOn()))
                && (person.diedOn() == null || on.isBefore(person.diedOn()));
    }

    private Payer payer(Dice own, Track track, LocalDate servedOn, LocalDate listedOn) {
        return switch (track.debtors()) {
            case INSURERS -> population.insurer(own, listedOn);
            case PEOPLE -> {
                if (!consumers.isEmpty() && own.chance(recipe.share(Trait.RETURNING))) {
                    yield own.pick(consumers);
                }
                Payer payer = population.somebody(own, servedOn, listedOn);
                if (mayReturn(payer.person(), servedOn)) {
                    consumers.add(payer);
                }
                yield payer;
            }
        };
    }

    private static boolean mayReturn(Person person, LocalDate servedOn) {
        return person.kind() == PersonKind.CONSUMER && person.diedOn() == null && !person.isMinor(servedOn);
    }

    private void addBill(Dice own, Track track, Payer payer, LocalDate servedOn, LocalDate listedOn) {
        int number = bills.size() + 1;
        boolean reminded = own.chance(recipe.share(Trait.PRIOR_NOTICE));
        bills.add(new Bill(
                String.format(Locale.ROOT, "%s-R%06d", recipe.prefix(), number),
                track.kind(),
                track.category(),
                servedOn,
                servedOn.plusDays(track.dueDays()),
                track.amounts().minor(own),
                String.format(Locale.ROOT, "%s-%d-%06d", recipe.prefix(), servedOn.getYear(), number),
                payer,
                cover(own, track),
                reminded ? 1 : 0,
                listedOn));
    }

    /** Exemptions and other payers exist for patients' shares only. */
    private Cover cover(Dice own, Track track) {
        if (track.kind() != ClaimKind.COPAYMENT) {
            return Cover.NONE;
        }
        double drawn = own.unit();
        if (drawn < recipe.share(Trait.COVER_PENDING)) {
            return Cover.PENDING;
        }
        return drawn < recipe.share(Trait.COVER_PENDING) + recipe.share(Trait.COVER_EXEMPT) ? Cover.EXEMPT : Cover.NONE;
    }
}

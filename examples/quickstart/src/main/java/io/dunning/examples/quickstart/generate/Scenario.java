package io.dunning.examples.quickstart.generate;

import java.util.List;

/**
 * A year of a creditor's unpaid bills, as files can hold it.
 *
 * @param bills in the order of their lists
 * @param entries in the order in which they are booked
 * @param acts in the order of their days
 */
record Scenario(Recipe recipe, List<Bill> bills, List<LedgerEntry> entries, List<DeskAct> acts) {
    Scenario {
        bills = List.copyOf(bills);
        entries = List.copyOf(entries);
        acts = List.copyOf(acts);
    }

    Header header() {
        return recipe.header();
    }

    /** The scenario of a recipe: always the same one. */
    static Scenario of(Recipe recipe) {
        Dice dice = Dice.seeded(recipe.header().seed());
        List<Bill> bills = new DebtorLists(recipe, dice.split()).bills();
        return followed(recipe, bills, dice.split());
    }

    /** Bills and what the year brings to them. */
    static Scenario followed(Recipe recipe, List<Bill> bills, Dice dice) {
        Year year = new Year(recipe);
        year.live(bills, dice);
        return new Scenario(recipe, bills, year.entries(), year.acts());
    }
}

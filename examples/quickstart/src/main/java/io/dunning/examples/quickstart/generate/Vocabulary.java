package io.dunning.examples.quickstart.generate;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The invented words of a country: nobody and no place is called like this.
 *
 * @param given first names
 * @param family last names
 * @param familyNames how many last names people have
 * @param heirsOf what stands before the name of the dead
 * @param foreigners names and languages of those who read another language
 * @param companies names of companies
 * @param publicBodies names of public bodies
 * @param insurers names of insurers
 * @param streets without the number
 * @param addressOf postal lines from street and number
 * @param towns with a post code that isn't given to any place
 * @param mobile a phone number from a range that rings nowhere, by serial number
 */
record Vocabulary(
        String language,
        List<String> given,
        List<String> family,
        int familyNames,
        String heirsOf,
        List<Foreigner> foreigners,
        List<String> companies,
        List<String> publicBodies,
        List<String> insurers,
        List<String> streets,
        StreetLine addressOf,
        List<String> towns,
        IntFunction<String> mobile) {

    /** An invented person who reads another language. */
    record Foreigner(String language, String name) {}

    /** How street and number stand on a line. */
    interface StreetLine {
        String line(String street, int number);
    }

    String name(Dice dice) {
        String first = dice.pick(family);
        String all = dice.pick(given) + " " + first;
        return familyNames == 1 ? all : all + " " + another(dice, first);
    }

    private String another(Dice dice, String first) {
        String second = dice.pick(family);
        return second.equals(first) ? family.get((family.indexOf(first) + 1) % family.size()) : second;
    }

    String postalLines(Dice dice) {
        return addressOf.line(dice.pick(streets), dice.between(1, 99)) + "|" + dice.pick(towns);
    }
}

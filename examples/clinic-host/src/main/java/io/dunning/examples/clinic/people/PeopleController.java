package io.dunning.examples.clinic.people;

import io.dunning.cases.DunningCase;
import io.dunning.contact.Debtor;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.books.Books;
import io.dunning.examples.clinic.cases.CaseShelf;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds a patient by what a caller says: a number, a name, a birth date. Shows names and ids, nothing else: what is known of somebody is
 * asked for afterwards. What is looked for comes in the body of a request, so that no name stands in an address or a log.
 */
@Controller
public class PeopleController {

    private static final int HITS_MAX = 20;
    private static final int LETTERS_MIN = 3;
    private static final int QUERY_MAX = 80;

    /** As people write a day of birth where these houses are: 1996-07-26, 26/7/1996, 26.7.1996. */
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final People people;
    private final Books books;
    private final CaseShelf shelf;
    private final HostProperties properties;

    public PeopleController(People people, Books books, CaseShelf shelf, HostProperties properties) {
        this.people = people;
        this.books = books;
        this.shelf = shelf;
        this.properties = properties;
    }

    /**
     * Somebody who may be meant.
     *
     * @param debtor who
     * @param cases theirs
     */
    public record Hit(Debtor debtor, List<DunningCase> cases) {}

    @GetMapping("/people")
    String ask() {
        return "people";
    }

    @PostMapping("/people")
    String find(@AuthenticationPrincipal DeskUser user, @RequestParam String q, Model model) {
        String asked = q.strip();
        List<Hit> hits = asked.length() < LETTERS_MIN || asked.length() > QUERY_MAX
                ? List.of()
                : people.search(user.tenant(), meant(user.tenant(), asked), HITS_MAX).stream()
                        .map(debtor -> new Hit(debtor, casesOf(user.tenant(), debtor.id())))
                        .toList();
        model.addAttribute("asked", asked);
        model.addAttribute("hits", hits);
        return "people";
    }

    private List<DunningCase> casesOf(String tenant, PersonId debtor) {
        return shelf.of(tenant).filter(c -> c.id().debtor().equals(debtor)).toList();
    }

    private Predicate<Debtor> meant(String tenant, String asked) {
        Optional<LocalDate> born = day(asked);
        if (born.isPresent()) {
            return debtor -> born.get().equals(debtor.bornOn());
        }
        Optional<PersonId> ofBill = bill(tenant, asked);
        if (ofBill.isPresent()) {
            return debtor -> debtor.id().equals(ofBill.get());
        }
        List<String> words = Arrays.asList(asked.toLowerCase(Locale.ROOT).split("\\s+"));
        return debtor -> debtor.id().value().equalsIgnoreCase(asked) || isNamed(debtor, words);
    }

    private static boolean isNamed(Debtor debtor, List<String> words) {
        List<String> name = Arrays.asList(debtor.name().toLowerCase(Locale.ROOT).split("\\s+"));
        return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    private Optional<PersonId> bill(String tenant, String asked) {
        try {
            return books.bill(properties.house(tenant).id(), new ReceivableId(asked.toUpperCase(Locale.ROOT)))
                    .map(Receivable::debtor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        return DAYS.stream().flatMap(form -> day(text, form).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

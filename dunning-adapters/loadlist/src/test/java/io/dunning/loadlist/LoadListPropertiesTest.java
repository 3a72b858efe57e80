package io.dunning.loadlist;

import static io.dunning.loadlist.SampleList.aList;
import static io.dunning.loadlist.SampleList.delivery;
import static io.dunning.loadlist.SampleList.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.money.Monetary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LoadListPropertiesTest {

    private final List<LoadedClaim> claims = new ArrayList<>();

    @Property(tries = 100)
    void any_good_list_loads_completely_and_its_sums_are_those_of_its_rows(
            @ForAll("amounts") List<Amount> amounts, @ForAll LoadMode mode) {
        claims.clear();
        SampleList list = aList();
        Map<String, Amount> sums = new TreeMap<>();
        for (Amount amount : amounts) {
            String currency = amount.currency().getCurrencyCode();
            list.row("amount", amount.decimal().toPlainString(), "currency", currency);
            sums.merge(currency, amount, Amount::plus);
        }
        Delivery delivery = delivery(amounts.isEmpty() ? aList().row().header() : list.csv())
                .stating(new ControlTotals(amounts.size(), sums));

        LoadReport report = settings(new InMemoryLoadRegister()).build().load(delivery, mode, claims::add);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.LOADED);
        assertThat(report.faults()).isEmpty();
        assertThat(report.sums()).isEqualTo(sums);
        assertThat(claims)
                .extracting(claim -> Amount.of(claim.receivable().amount()))
                .containsExactlyElementsOf(amounts);
    }

    @Provide
    Arbitrary<List<Amount>> amounts() {
        Arbitrary<Long> minor = Arbitraries.longs().between(1, 900_000_000_000L);
        Arbitrary<String> currency = Arbitraries.of("EUR", "NOK", "JPY", "KWD", "CHF");
        return Combinators.combine(minor, currency)
                .as((units, code) -> Amount.ofMinor(units, Monetary.getCurrency(code)))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void any_text_in_any_cell_is_loaded_or_rejected_and_never_breaks_the_rest(
            @ForAll("columns") Column column, @ForAll("cells") String cell) {
        claims.clear();
        String csv = aList().row(
                        "email", "ada@example.org", "mobile", "+393331234567", "post_address", "Via Inventata 1")
                .row(column.header(), cell)
                .csv();

        LoadReport report = SampleList.load(csv, LoadMode.QUARANTINE, claims);

        boolean contradictsTheFirst = column == Column.RECEIVABLE_ID && cell.equals("R1");
        if (report.outcome() == LoadOutcome.LOADED) {
            assertThat(report.rows()).isEqualTo(2);
            assertThat(report.accepted() + report.rejected()).isEqualTo(2);
            assertThat(report.rejects()).allMatch(reject -> reject.row() == 3 || contradictsTheFirst);
            assertThat(report.rejects().toString()).doesNotContain("RAW");
        } else {
            assertThat(report.faults()).isNotEmpty();
            assertThat(claims).isEmpty();
        }
    }

    @Provide
    Arbitrary<Column> columns() {
        return Arbitraries.of(Column.values());
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).filter(LoadListPropertiesTest::isEncodable),
                Arbitraries.strings().withChars("RAW@+-.,;|\"\n\r\t 0123456789").ofMaxLength(30),
                Arbitraries.of("R1", "2026-05-04", "+393331234567", "a@example.org", "0", "copayment", "Europe/Oslo"));
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Property(tries = 200)
    void any_bytes_are_refused_and_never_break(@ForAll byte[] bytes) {
        LoadReport report = SampleList.load(bytes, LoadMode.QUARANTINE, claims);

        assertThat(report.outcome()).isEqualTo(LoadOutcome.REFUSED);
    }

    @Property(tries = 100)
    void however_lists_overlap_and_repeat_each_receivable_is_handed_over_once(
            @ForAll @Size(max = 8) List<@Size(min = 1, max = 10) List<@IntRange(max = 12) Integer>> lists,
            @ForAll LoadMode mode) {
        LoadList loader = settings(new InMemoryLoadRegister()).build();
        List<String> handedOver = new ArrayList<>();
        Set<String> expected = new HashSet<>();

        for (List<Integer> ids : lists) {
            LoadReport report = loader.load(
                    delivery(csvOf(ids)),
                    mode,
                    claim -> handedOver.add(claim.receivable().id().value()));
            ids.forEach(id -> expected.add("X" + id));
            assertThat(report.outcome()).isIn(LoadOutcome.LOADED, LoadOutcome.KNOWN);
            assertThat(report.rows()).isEqualTo(report.accepted() + report.rejected() + report.duplicates());
        }

        assertThat(handedOver).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String csvOf(List<Integer> ids) {
        SampleList list = aList();
        for (int id : ids) {
            list.row("receivable_id", "X" + id, "source_document", "I" + id, "debtor_id", "D", "patient_id", "D");
        }
        return list.csv();
    }
}

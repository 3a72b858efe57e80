package io.dunning.loadlist;

import io.dunning.channel.Address;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.contact.Provenance;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.jspecify.annotations.Nullable;

/** Reads one row into a claim, or into all its faults. */
final class RowReading {

    private static final CellParser<ClaimKind> CLAIM_KINDS = new WordCells<>(ClaimKind.class);
    private static final CellParser<BillingCategory> CATEGORIES = new WordCells<>(BillingCategory.class);
    private static final CellParser<DebtorKind> DEBTOR_KINDS = new WordCells<>(DebtorKind.class);
    private static final CellParser<Capacity> CAPACITIES = new WordCells<>(Capacity.class);
    private static final CellParser<CoverStatus> COVERS = new WordCells<>(CoverStatus.class);
    private static final CellParser<Provenance> SOURCES = new WordCells<>(Provenance.class);

    private static final Amount STAND_IN = Amount.ofMinor(1, Monetary.getCurrency("EUR"));
    private static final PersonId ANYBODY = new PersonId("-");
    private static final ReceivableId ANYTHING = new ReceivableId("-");

    private final Row row;
    private final LoadList.Settings settings;
    private final LocalDate receivedOn;
    private final List<Reject> faults = new ArrayList<>();

    private RowReading(Row row, LoadList.Settings settings, LocalDate receivedOn) {
        this.row = row;
        this.settings = settings;
        this.receivedOn = receivedOn;
    }

    /**
     * What a row says.
     *
     * @param claim {@code null} where there are faults
     * @param amount as far as it can be read, faults or not: the sender's totals count it
     */
    record Result(@Nullable LoadedClaim claim, @Nullable Amount amount, List<Reject> faults) {}

    static Result of(Row row, LoadList.Settings settings, LocalDate receivedOn) {
        return new RowReading(row, settings, receivedOn).read();
    }

    private Result read() {
        if (!row.isComplete()) {
            faults.add(new Reject(
                    row.line(), "", RejectReason.WRONG_CELL_COUNT, "the row has more or fewer cells than the header"));
            return new Result(null, null, faults);
        }
        Amount amount = amount();
        LoadedClaim claim = claim(amount == null ? STAND_IN : amount);
        return new Result(faults.isEmpty() ? claim : null, amount, faults);
    }

    private @Nullable Amount amount() {
        CurrencyUnit currency = required(Column.CURRENCY, STAND_IN.currency(), settings.amounts()::currency);
        boolean currencyIsBad = !faults.isEmpty();
        int before = faults.size();
        Amount amount = required(
                Column.AMOUNT,
                STAND_IN,
                cell -> currencyIsBad ? STAND_IN : settings.amounts().amount(cell, currency));
        return currencyIsBad || faults.size() > before ? null : amount;
    }

    /** Where a cell is bad, something harmless stands in for it, so that the other cells are still examined. */
    private @Nullable LoadedClaim claim(Amount amount) {
        try {
            LocalDate serviceOn = required(Column.SERVICE_ON, LocalDate.of(2000, 1, 1), PlainCells::claimDay);
            PersonId patient = required(Column.PATIENT_ID, ANYBODY, cell -> new PersonId(PlainCells.id(cell)));
            Debtor debtor = debtor(patient, serviceOn);
            Receivable receivable = receivable(debtor.id(), patient, serviceOn, amount);
            return new LoadedClaim(
                    row.line(),
                    receivable,
                    debtor,
                    optional(Column.COVER_STATUS, CoverStatus.NONE, COVERS),
                    optional(Column.PRIOR_NOTICES, 0, PlainCells::priorNotices));
        } catch (IllegalArgumentException e) {
            // The values check themselves again, and may know a rule that no column has.
            faults.add(new Reject(
                    row.line(), "", RejectReason.INCONSISTENT, "the cells together make no receivable or no debtor"));
            return null;
        }
    }

    private Receivable receivable(PersonId debtor, PersonId patient, LocalDate serviceOn, Amount amount) {
        return new Receivable(
                required(Column.RECEIVABLE_ID, ANYTHING, cell -> new ReceivableId(PlainCells.id(cell))),
                optional(Column.CREDITOR, settings.creditor(), cell -> settings.sibling(PlainCells.id(cell))),
                debtor,
                patient,
                required(Column.CLAIM_KIND, ClaimKind.COPAYMENT, CLAIM_KINDS),
                optional(Column.CATEGORY, BillingCategory.UNSPECIFIED, CATEGORIES),
                serviceOn,
                required(Column.DUE_ON, serviceOn, PlainCells::claimDay),
                amount.toMoney(),
                required(Column.SOURCE_DOCUMENT, "0", PlainCells::document),
                optional(Column.COMPETENCE_YEAR, serviceOn.getYear(), PlainCells::year));
    }

    private Debtor debtor(PersonId patient, LocalDate serviceOn) {
        String name = required(Column.DEBTOR_NAME, "-", TextCells::name);
        LocalDate bornOn = pastDay(Column.DEBTOR_BORN_ON);
        LocalDate diedOn = pastDay(Column.DEBTOR_DIED_ON);
        if (bornOn != null && diedOn != null && diedOn.isBefore(bornOn)) {
            reject(Column.DEBTOR_DIED_ON, RejectReason.IMPLAUSIBLE_DATE, "the day lies before the birth");
        }
        return new Debtor(
                required(Column.DEBTOR_ID, ANYBODY, cell -> new PersonId(PlainCells.id(cell))),
                optional(Column.DEBTOR_KIND, DebtorKind.CONSUMER, DEBTOR_KINDS),
                optional(Column.DEBTOR_CAPACITY, Capacity.SELF, CAPACITIES),
                name,
                required(Column.DEBTOR_LANGUAGE, "und", PlainCells::language),
                optional(Column.DEBTOR_ZONE, settings.zone(), PlainCells::zone),
                bornOn,
                diedOn,
                contactPoints(name, serviceOn),
                authorities(patient, serviceOn));
    }

    private @Nullable LocalDate pastDay(Column column) {
        return row.has(column) ? optional(column, receivedOn, PlainCells.pastDay(receivedOn)) : null;
    }

    private List<Authority> authorities(PersonId patient, LocalDate from) {
        if (!row.has(Column.AUTHORITY_REF)) {
            return List.of();
        }
        String reference = optional(Column.AUTHORITY_REF, "-", TextCells::name);
        return List.of(new Authority(patient, reference, from, null));
    }

    private List<ContactPoint> contactPoints(String name, LocalDate serviceOn) {
        List<ContactPoint> points = new ArrayList<>();
        for (ContactColumns columns : ContactColumns.values()) {
            Provenance source = optional(columns.source, Provenance.LIST, SOURCES);
            // Seen at the latest when the list came: a service yet to come proves no address.
            LocalDate atService = serviceOn.isAfter(receivedOn) ? receivedOn : serviceOn;
            LocalDate seenOn = optional(columns.seenOn, atService, PlainCells.pastDay(receivedOn));
            if (row.has(columns.address)) {
                String address = optional(columns.address, "-", parser(columns));
                for (ChannelKind channel : columns.channels()) {
                    points.add(new ContactPoint(new Address(channel, name, address), source, seenOn));
                }
            } else if (row.has(columns.source) || row.has(columns.seenOn)) {
                reject(
                        columns.address,
                        RejectReason.CONTACT_WITHOUT_ADDRESS,
                        "a source or a day is stated, but no address; leave all of them empty");
            }
        }
        return points;
    }

    private CellParser<String> parser(ContactColumns columns) {
        return switch (columns) {
            case POST -> ContactCells::postal;
            case EMAIL, CERTIFIED_MAIL -> ContactCells::email;
            case MOBILE -> ContactCells.mobile(settings.phonePrefixes(), settings.phoneCountry());
            case DIGITAL_MAILBOX -> ContactCells::mailbox;
        };
    }

    private <T> T required(Column column, T standIn, CellParser<T> parser) {
        if (!row.has(column)) {
            reject(column, RejectReason.MISSING, "must not be empty");
        }
        return optional(column, standIn, parser);
    }

    private <T> T optional(Column column, T absent, CellParser<T> parser) {
        if (!row.has(column)) {
            return absent;
        }
        try {
            return parser.parse(row.cell(column));
        } catch (CellFault fault) {
            reject(column, fault.reason(), fault.sentence());
            return absent;
        }
    }

    private void reject(Column column, RejectReason reason, String sentence) {
        faults.add(new Reject(row.line(), column.header(), reason, sentence));
    }
}

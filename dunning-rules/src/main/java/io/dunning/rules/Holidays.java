package io.dunning.rules;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.dunning.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of a country or region as a {@link BusinessCalendar}: Monday to Friday without them. */
public final class Holidays implements BusinessCalendar {

    private static final Map<String, Holidays> KNOWN = new ConcurrentHashMap<>();

    private final HolidayManager manager;
    private final String[] regions;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private Holidays(HolidayManager manager, String... regions) {
        this.manager = manager;
        this.regions = regions;
    }

    /**
     * The calendar of a country ({@code NO}) or a region ({@code DE-BY}).
     *
     * @throws IllegalArgumentException where no holidays are known for it
     */
    public static Holidays of(String code) {
        return KNOWN.computeIfAbsent(code, Holidays::load);
    }

    private static Holidays load(String code) {
        String named = code.split("-", 2)[0];
        if (!HolidayManager.getSupportedCalendarCodes().contains(named)) {
            throw new IllegalArgumentException("no holidays are known for this country");
        }
        // In lower case: else jollyday lowers it by the default locale, and a Turkish machine finds no Italy.
        String country = named.toLowerCase(Locale.ROOT);
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country));
        if (!code.contains("-")) {
            return new Holidays(manager);
        }
        String region = code.substring(code.indexOf('-') + 1).toLowerCase(Locale.ROOT);
        if (!manager.getCalendarHierarchy().getChildren().containsKey(region)) {
            throw new IllegalArgumentException("no holidays are known for this region of the country");
        }
        return new Holidays(manager, region);
    }

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isHoliday(day);
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return manager.getHolidays(Year.of(year), regions).stream()
                .filter(h -> h.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}

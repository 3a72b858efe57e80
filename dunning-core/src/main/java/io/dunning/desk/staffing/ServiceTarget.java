package io.dunning.desk.staffing;

import java.time.Duration;

/**
 * Which share of the calls is to be answered within which time.
 *
 * @param permille share of all calls, 1 to 999
 * @param within after how long, 0 to a day
 */
public record ServiceTarget(int permille, Duration within) {

    /** 80 % within 60 seconds: the target that a Norwegian provider of patient service publishes for itself (CrediCare, dinepasienter.no). */
    public static final ServiceTarget PHONE = new ServiceTarget(800, Duration.ofSeconds(60));

    public ServiceTarget {
        if (permille < 1 || permille > 999) {
            throw new IllegalArgumentException("a share of calls is 1 to 999 in a thousand: " + permille);
        }
        if (within.isNegative() || within.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("within 0 seconds to a day: " + within);
        }
    }

    boolean isMetBy(double share) {
        return share * 1000 >= permille;
    }
}

package org.cordon.record.results;

import java.time.Instant;

/**
 * Figures together with everything that a document says about them, so that whatever is made from one snapshot says the same.
 *
 * @param number   of approved results, such as {@code HYDRA-2016-R1}; null for figures that nobody has approved
 * @param title    of the operation, as those who launched it wrote it; it never changes
 * @param host     where it is coordinated, likewise
 * @param frozenBy the account that froze them; null for live figures
 * @param frozenAt null for live figures
 */
public record Snapshot(String number, Count count, String title, String host, String frozenBy, Instant frozenAt, Results figures) {

    public boolean isApproved() {
        return number != null;
    }

    static String number(String operation, int number) {
        return operation + "-R" + number;
    }
}

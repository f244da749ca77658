package org.cordon.record.results;

import java.time.Instant;

/**
 * Figures with everything that a document says about them, so that all documents made from one snapshot agree.
 *
 * @param number   the number of approved results, such as {@code HYDRA-2016-R1}; null for figures that nobody has approved
 * @param title    the title of the operation, as given at its launch; it never changes
 * @param host     the place of the coordination, which never changes either
 * @param frozenBy the account that froze the figures; null for live figures
 * @param frozenAt the time at which the figures were frozen; null for live figures
 */
public record Snapshot(String number, Count count, String title, String host, String frozenBy, Instant frozenAt, Results figures) {

    public boolean isApproved() {
        return number != null;
    }

    static String number(String operation, int number) {
        return operation + "-R" + number;
    }
}

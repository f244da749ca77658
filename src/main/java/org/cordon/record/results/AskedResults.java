package org.cordon.record.results;

import java.time.Instant;

/**
 * The results that a reader asks for.
 *
 * @param asOf the time up to which events count; null for now, or for the time of the frozen results
 * @param knownAt the time up to which records of these events count; null for now
 * @param number the number of approved results, such as {@code HYDRA-2016-R1}. Null means live figures; for a reader who sees no live
 * figures, it means the results approved last
 * @param count the way to count; null for the reader's default: complete for those who lead the operation, published for all others
 */
public record AskedResults(Instant asOf, Instant knownAt, String number, Count count) {

    public static AskedResults live(Instant asOf, Instant knownAt) {
        return new AskedResults(asOf, knownAt, null, null);
    }
}

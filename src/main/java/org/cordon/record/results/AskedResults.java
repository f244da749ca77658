package org.cordon.record.results;

import java.time.Instant;

/**
 * Which results somebody asks for.
 *
 * @param asOf counts what had happened by then; null for now, or for the time of the frozen results
 * @param knownAt and of that, what had been recorded by then; null for now
 * @param number of approved results, such as {@code HYDRA-2016-R1}; null for live figures, or for whoever sees none, for those approved
 * last
 * @param count null for the one of the reader: complete for those who lead, published for everybody else
 */
public record AskedResults(Instant asOf, Instant knownAt, String number, Count count) {

    public static AskedResults live(Instant asOf, Instant knownAt) {
        return new AskedResults(asOf, knownAt, null, null);
    }
}

package org.cordon.roundup.suspension;

import java.time.Instant;
import java.util.List;

/**
 * The files that compliance sees from now on.
 *
 * @param targets those named, in every operation
 * @param until   how long, unless they are suspended meanwhile
 */
public record OpenedFiles(List<String> targets, Instant until) {

    public OpenedFiles {
        targets = List.copyOf(targets);
    }
}

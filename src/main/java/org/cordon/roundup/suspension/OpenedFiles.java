package org.cordon.roundup.suspension;

import java.time.Instant;
import java.util.List;

/**
 * The files that compliance can see from now on.
 *
 * @param targets the targets found, in every operation
 * @param until   the time until which compliance sees the files; compliance sees the file of a suspended target for longer
 */
public record OpenedFiles(List<String> targets, Instant until) {

    public OpenedFiles {
        targets = List.copyOf(targets);
    }
}

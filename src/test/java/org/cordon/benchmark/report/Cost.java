package org.cordon.benchmark.report;

import org.cordon.benchmark.machine.Counters;
import org.cordon.benchmark.wire.Tally.Sent;

/**
 * The cost of one life, on average of those that were counted.
 *
 * @param statements statements that the application sent, without those that begin and end transactions
 * @param commits commits that the application sent, of writing and of reading transactions
 * @param writes transactions that wrote
 * @param wal KiB of WAL
 * @param kept KiB by which the database has grown
 * @param instances process instances
 */
public record Cost(double statements, double commits, double writes, double wal, double kept, double instances) {

    private static final double KIB = 1024;

    public static Cost of(Sent sent, Counters grown, int lives) {
        var each = (double) lives;
        return new Cost(sent.statements() / each, sent.commits() / each, grown.writes() / each, grown.wal() / KIB / each,
                grown.kept() / KIB / each, grown.instances() / each);
    }
}

package org.cordon.platform.audit.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.audit.seal.AuditSeals.Head;
import org.cordon.platform.audit.seal.AuditSeals.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the rows of the audit in the order of their numbers.
 *
 * <p>A row's number is drawn before its transaction ends, so that a row may become visible after a row with a higher number. Therefore a
 * row is sealed only when every transaction that could still bring a lower number has ended. A row that appears later with a number already
 * passed was inserted by somebody. Such a row is never sealed, and {@link Verification} names it.
 */
@Component
class Sealing {

    private static final int BATCH = 1_000;
    private static final int BATCHES = 20;

    /** The highest number at a moment, and the first transaction that began after it. */
    private record Seen(long number, long next) {
    }

    /**
     * The result of a sealing.
     *
     * @param before the time at which the previous row was sealed, by any node
     * @param head   the last link
     */
    record Sealed(int rows, Instant before, Head head) {
    }

    private final AuditSeals seals;
    private final AuditChain chain;
    private final Clock clock;
    private Seen seen;
    private long settled;

    Sealing(AuditSeals seals, AuditChain chain, Clock clock) {
        this.seals = seals;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * Seals all rows that can be sealed. If another node is sealing already, leaves the rows to that node.
     *
     * @return empty if there was nothing to seal
     */
    @Transactional
    public synchronized Optional<Sealed> seal() {
        if (!seals.lock()) {
            return Optional.empty();
        }
        settle();
        var before = seals.head().orElse(new Head(0, 0, AuditChain.START, Instant.EPOCH));
        var head = before;
        int sealed = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            var rows = seals.rows(head.entry(), settled, BATCH);
            if (rows.isEmpty()) {
                break;
            }
            head = seal(head, rows);
            sealed += rows.size();
        }
        return sealed == 0 ? Optional.empty() : Optional.of(new Sealed(sealed, before.sealedAt(), head));
    }

    private Head seal(Head before, List<Row> rows) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var links = new ArrayList<Head>();
        var last = before;
        for (var row : rows) {
            var position = last.position() + 1;
            last = new Head(position, row.number(), chain.link(last.hash(), position, now, row.values()), now);
            links.add(last);
        }
        seals.add(links);
        return last;
    }

    /**
     * Updates the highest number that may be sealed. The running transactions are read after the number, so a transaction with a lower
     * number is among them or has ended.
     */
    private void settle() {
        var highest = seals.highestNumber();
        var running = seals.running();
        if (seen != null && running.oldest() >= seen.next()) {
            settled = seen.number();
            seen = null;
        }
        if (running.oldest() == running.next()) {
            settled = highest;
            seen = null;
        } else if (seen == null) {
            seen = new Seen(highest, running.next());
        }
    }
}

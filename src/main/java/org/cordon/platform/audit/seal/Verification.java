package org.cordon.platform.audit.seal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.cordon.platform.audit.seal.AuditSeals.Head;
import org.cordon.platform.audit.seal.AuditSeals.Link;

/** Walks the whole chain and checks that the audit is what was sealed. Needs a transaction that sees one snapshot. */
class Verification {

    private static final int PAGE = 2_000;

    private final AuditSeals seals;
    private final AuditChain chain;

    Verification(AuditSeals seals, AuditChain chain) {
        this.seals = seals;
        this.chain = chain;
    }

    /**
     * The result of the check.
     *
     * @param sealed   the number of links in order
     * @param head     the last of these links as {@code position:hash}; a head that is kept outside the database can be checked later
     * @param broken   the fault of the first row that differs from what was sealed; empty if no row does
     * @param unsealed the number of rows that are not sealed yet
     * @param oldest   the time of the oldest unsealed row, or null
     */
    record Report(long sealed, String head, Optional<String> broken, long unsealed, Instant oldest) {
    }

    /** @param kept a head that was kept outside, which must still be in the chain; or null */
    Report verify(String kept) {
        var end = seals.head().map(Head::entry).orElse(0L);
        var walk = new Walk(chain, kept, seals.firstSlippedIn(end).orElse(Long.MAX_VALUE));
        var links = seals.links(0, PAGE);
        while (!links.isEmpty() && links.stream().allMatch(walk::goesOnWith)) {
            links = seals.links(walk.last.position(), PAGE);
        }
        var tail = seals.tail(end);
        return new Report(walk.last.position(), walk.last.written(), walk.broken(), tail.rows(), tail.oldest());
    }

    private static final class Walk {

        private final AuditChain chain;
        private final String kept;
        private final long slippedIn;
        private Head last = new Head(0, 0, AuditChain.START, Instant.EPOCH);
        private boolean keptWasMet;
        private String flaw;

        private Walk(AuditChain chain, String kept, long slippedIn) {
            this.chain = chain;
            this.kept = kept;
            this.slippedIn = slippedIn;
        }

        private boolean goesOnWith(Link link) {
            flaw = flawOf(link);
            if (flaw == null) {
                last = link.head();
                keptWasMet |= last.written().equals(kept);
            }
            return flaw == null;
        }

        private String flawOf(Link link) {
            var head = link.head();
            var here = "Row " + head.entry() + ", sealed as number " + head.position() + " of the chain, ";
            if (head.position() != last.position() + 1) {
                return "After row " + last.entry() + ": the chain goes on with number " + head.position() + " instead of "
                        + (last.position() + 1)
                        + "; what was between is gone.";
            }
            if (slippedIn < head.entry()) {
                return "Row " + slippedIn + " was slipped in: the chain went past it without it.";
            }
            if (head.entry() <= last.entry()) {
                return here + "stands behind row " + last.entry() + ": the order was changed.";
            }
            if (link.row() == null) {
                return here + "is gone.";
            }
            if (!Arrays.equals(head.hash(), chain.link(last.hash(), head.position(), head.sealedAt(), link.row()))) {
                return here + "is not what was sealed.";
            }
            return null;
        }

        private Optional<String> broken() {
            if (flaw == null && kept != null && !keptWasMet) {
                return Optional.of("The chain no longer holds the head " + kept + ": it was cut off or made anew.");
            }
            return Optional.ofNullable(flaw);
        }
    }
}

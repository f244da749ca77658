package org.cordon.platform.act;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * The answers that were given under a key, kept for {@link #KEPT}. A key and its answer are written in the transaction of the act. So a
 * crash leaves both the act and its answer, or nothing. Needs a transaction.
 */
@Component
public final class KeptAnswers {

    /** The time in which a repeated request gets the answer of the first. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String PATIENCE = "5s";
    private static final String OUT_OF_PATIENCE = "55P03";
    private static final int FORGOTTEN_AT_ONCE = 100;
    /** The largest number of requests that claim the same key at once. Each waiting request holds a connection to the database. */
    static final int CLAIMED_AT_ONCE = 8;

    private final AnswersUnderKeys answers;
    private final Clock clock;
    private final Map<Claim, Integer> claims = new ConcurrentHashMap<>();

    KeptAnswers(AnswersUnderKeys answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    private record Claim(String caller, IdempotencyKey key) {
    }

    /**
     * Claims a key for the act that follows in this transaction. Waits while another transaction holds the key.
     *
     * @return the earlier answer under this key; empty when the act is still to be done
     * @throws Refusal when the other transaction has not ended after some seconds, or when several requests already wait for that
     *     transaction. Not found when the answer shows files that the caller no longer sees.
     */
    public Optional<KeptAnswer> claim(String caller, IdempotencyKey key, byte[] request) {
        var claim = new Claim(caller, key);
        try {
            if (claims.merge(claim, 1, Integer::sum) > CLAIMED_AT_ONCE) {
                throw stillRunning();
            }
            return waitAndClaim(caller, key, request);
        } finally {
            claims.computeIfPresent(claim, (one, many) -> many == 1 ? null : many - 1);
        }
    }

    private Optional<KeptAnswer> waitAndClaim(String caller, IdempotencyKey key, byte[] request) {
        answers.forget(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
        answers.waitAtMost(PATIENCE);
        try {
            var claimed = answers.claim(caller, key, request, clock.instant());
            answers.waitAtMost("0");
            requireSight(caller, key);
            return claimed ? Optional.empty() : Optional.of(answers.find(caller, key).orElseThrow(KeptAnswers::stillRunning));
        } catch (UncategorizedSQLException failure) {
            throw OUT_OF_PATIENCE.equals(failure.getSQLException().getSQLState()) ? stillRunning() : failure;
        }
    }

    private static Refusal stillRunning() {
        return Refusal.conflict(
                "Your first request with this {header} is still being worked on; send it again in a moment, with the same key.",
                IdempotencyKey.HEADER);
    }

    /** @param shows the references of the files in the answer; a caller who no longer sees one of them does not get the answer again */
    public void complete(String caller, IdempotencyKey key, KeptAnswer answer, Set<String> shows) {
        answers.write(caller, key, answer, shows);
    }

    private void requireSight(String caller, IdempotencyKey key) {
        if (!answers.showsWhatIsSeen(caller, key)) {
            throw Refusal.notFound("What this was about is nothing that you may see any more.");
        }
    }
}

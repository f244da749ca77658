package org.cordon.benchmark.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the statements that were sent until now, except those that begin and end transactions. A transaction that was also seen while
 * nobody acted, such as a search for work, is no part of any act and is left out.
 */
public final class Tally {

    private final Map<String, Long> texts = new TreeMap<>();
    private final Set<List<String>> ofNobody = new HashSet<>();
    private boolean idle;
    private long statements;
    private long commits;

    /**
     * The state of a tally at a time, or the difference between two.
     *
     * @param commits commits of transactions with an explicit begin
     * @param texts how often each statement was sent
     */
    public record Sent(long statements, long commits, Map<String, Long> texts) {

        public Sent since(Sent before) {
            var more = new TreeMap<String, Long>();
            texts.forEach((text, times) -> {
                var added = times - before.texts.getOrDefault(text, 0L);
                if (added > 0) {
                    more.put(text, added);
                }
            });
            return new Sent(statements - before.statements, commits - before.commits, more);
        }
    }

    /** Records that nobody acts from now on, or that the time of idleness ends. */
    public synchronized void idle(boolean nobodyActs) {
        idle = nobodyActs;
    }

    /** @param committed whether an explicit commit ended the transaction; otherwise it was rolled back, or was a statement on its own */
    synchronized void transaction(List<String> sent, boolean committed) {
        if (idle) {
            ofNobody.add(sent);
        }
        if (ofNobody.contains(sent)) {
            return;
        }
        statements += sent.size();
        commits += committed ? 1 : 0;
        sent.forEach(sql -> texts.merge(sql, 1L, Long::sum));
    }

    public synchronized Sent now() {
        return new Sent(statements, commits, Map.copyOf(texts));
    }
}

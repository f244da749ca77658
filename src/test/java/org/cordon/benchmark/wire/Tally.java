package org.cordon.benchmark.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was sent until now. Statements that begin and end transactions are not counted as such. Transactions of just the statements that
 * were sent while nobody did anything, such as to look for work, are nobody's and left out.
 */
public final class Tally {

    private final Map<String, Long> texts = new TreeMap<>();
    private final Set<List<String>> ofNobody = new HashSet<>();
    private boolean idle;
    private long statements;
    private long commits;

    /**
     * The state of a tally at a time, or what came between two.
     *
     * @param commits of transactions that were begun by word
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

    /** From now on, or until now, nobody does anything. */
    public synchronized void idle(boolean nobodyActs) {
        idle = nobodyActs;
    }

    /** @param committed whether it was committed by word; else it was rolled back, or a statement on its own */
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

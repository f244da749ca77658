package org.cordon.record.results.document;

import static org.cordon.kernel.shared.Said.said;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cordon.kernel.shared.Refusal;

/**
 * Papers that were written once and are asked for again, in memory of this node, each under the digest of what it says: whoever may not
 * read the figures has no such digest. Writing one takes a second of a processor, so that nobody has two written at once.
 */
final class KeptPapers {

    private static final int MOST = 64;
    private static final Duration WHILE_ONE_IS_WRITTEN = Duration.ofSeconds(5);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> kept = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /**
     * The paper, written if it is not kept.
     *
     * @param reader  the account that asks for it
     * @param content a digest of all that it says
     * @throws Refusal if another one is being written for him
     */
    byte[] get(String reader, String content, Supplier<byte[]> writer) {
        var known = find(content);
        if (known != null) {
            return known;
        }
        if (!waiting.add(reader)) {
            throw Refusal.tooMany(WHILE_ONE_IS_WRITTEN, said("Another document is being written for you; ask for this one in a moment."));
        }
        try {
            var paper = writer.get();
            keep(content, paper);
            return paper;
        } finally {
            waiting.remove(reader);
        }
    }

    private byte[] find(String content) {
        synchronized (kept) {
            return kept.get(content);
        }
    }

    private void keep(String content, byte[] paper) {
        synchronized (kept) {
            kept.put(content, paper);
        }
    }
}

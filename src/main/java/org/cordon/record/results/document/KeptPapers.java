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
 * Keeps documents in the memory of this node for repeated requests, each document under the digest of its content. A caller who may not
 * read the figures cannot have such a digest. Writing a document takes a second of processor time, so an account gets only one document
 * written at a time.
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
     * Returns the kept document; if there is none, writes the document and keeps it.
     *
     * @param reader  the account of the caller
     * @param content a digest of the whole content
     * @throws Refusal if another document is being written for the account
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

package org.cordon.kernel.shared;

/** Cordon does not start, for a reason that one sentence to the person at the console explains. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

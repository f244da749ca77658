package org.cordon.kernel.shared;

/** The exception that stops the start of Cordon, with one sentence for the person at the console. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

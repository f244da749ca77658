package org.cordon.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Records what people did during a fault, and what Cordon answered. */
final class Diary {

    /** An act that was answered with success. */
    record Done(String user, String path, JsonNode body, JsonNode answer) {
    }

    private final List<Done> done = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int refused;
    private int sentAgain;

    synchronized void succeeded(Done act) {
        done.add(act);
    }

    synchronized void refused() {
        refused++;
    }

    /** Counts a request that was sent again because its outcome was unknown: it had no answer, or an answer that asks to come again. */
    synchronized void sentAgain() {
        sentAgain++;
    }

    /** Records an answer that nobody ought to see. */
    synchronized void wrong(String answer) {
        wrong.add(answer);
    }

    synchronized List<Done> done() {
        return List.copyOf(done);
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized int refusals() {
        return refused;
    }

    synchronized int repetitions() {
        return sentAgain;
    }
}

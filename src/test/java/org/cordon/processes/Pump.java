package org.cordon.processes;

import java.io.IOException;

/** Copies what comes on one socket to another. */
@FunctionalInterface
public interface Pump {

    void run() throws IOException;

    /** Runs it beside the test. Either side may hang up at any time; the other side notices that on its own socket. */
    static void start(String name, Pump pump) {
        var thread = new Thread(() -> {
            try {
                pump.run();
            } catch (IOException hungUp) {
                Thread.currentThread().interrupt();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }
}

package org.cordon.processes;

import java.io.IOException;

/** What hands on between two sockets. */
@FunctionalInterface
public interface Pump {

    void run() throws IOException;

    /** Lets it run beside the test. Either side may hang up at any time, and the other learns it by its own socket. */
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

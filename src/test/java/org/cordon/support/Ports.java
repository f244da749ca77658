package org.cordon.support;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Ports for servers that start later. They lie below those that the system gives to connections going out, of which two JVMs of tests open
 * thousands: a port of that range, free when it was asked for, may be taken when its server comes.
 */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    /** Two JVMs that start one after the other begin far from each other. */
    private static int next = FIRST + (int) (ProcessHandle.current().pid() * 97 % (LAST - FIRST));

    private Ports() {
    }

    /** Another one each time. */
    public static synchronized int free() {
        for (var tried = 0; tried < LAST - FIRST; tried++) {
            next = next == LAST ? FIRST : next + 1;
            if (isFree(next)) {
                return next;
            }
        }
        throw new IllegalStateException("No port is free between " + FIRST + " and " + LAST);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}

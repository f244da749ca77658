package org.cordon.support;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Finds ports for servers that start later. They lie below the ports that the system gives to outgoing connections, of which two JVMs of
 * tests open thousands. A free port of that range may be taken before its server starts.
 */
public final class Ports {

    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;
    /**
     * The last port that was given. Its start depends on the process, so that two JVMs that start one after the other begin far from each
     * other.
     */
    private static int next = FIRST + (int) (ProcessHandle.current().pid() * 97 % (LAST - FIRST));

    private Ports() {
    }

    /** Returns another free port at each call. */
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

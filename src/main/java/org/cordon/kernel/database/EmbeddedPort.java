package org.cordon.kernel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of the embedded PostgreSQL. */
public final class EmbeddedPort {

    private static final int ANSWERS_IN_MILLIS = 500;
    /** The line of the port in the file that a running server keeps in its folder. */
    private static final int LINE_OF_THE_PORT = 3;

    private EmbeddedPort() {
    }

    /**
     * Whether another program listens on the port. A server that a killed Cordon left behind does not count: its port is in the data
     * folder.
     *
     * @param data the folder that holds the data of Cordon
     */
    public static boolean isForeign(Path data, int port) {
        return answers(port) && !portOf(data.resolve("postgres")).equals(Integer.toString(port));
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWERS_IN_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String portOf(Path postgres) {
        var pidFile = postgres.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile) ? Files.readAllLines(pidFile).get(LINE_OF_THE_PORT).strip() : "";
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            return "";
        }
    }
}

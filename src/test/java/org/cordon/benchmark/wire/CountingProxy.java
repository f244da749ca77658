package org.cordon.benchmark.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.cordon.processes.Pump;

/**
 * Stands between an application and its PostgreSQL, hands on every byte, and counts what the application sends. It slows the traffic, so
 * that no time is measured through it.
 */
public final class CountingProxy implements AutoCloseable {

    private static final int PIECE = 65_536;

    private final ServerSocket door;
    private final int database;
    private final Tally tally;

    /** @param database the port of PostgreSQL on this machine */
    public CountingProxy(int database, Tally tally) throws IOException {
        this.database = database;
        this.tally = tally;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Pump.start("counting-proxy", this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var frontend = new Frontend(tally);
            Pump.start("counting-proxy", () -> hand(client, server, frontend::sent));
            Pump.start("counting-proxy", () -> hand(server, client, (bytes, count) -> {
            }));
        }
    }

    private static void hand(Socket from, Socket to, Listener listener) throws IOException {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var piece = new byte[PIECE];
            for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
                listener.sent(piece, count);
                out.write(piece, 0, count);
            }
        }
    }

    private interface Listener {
        void sent(byte[] bytes, int count);
    }
}

package org.cordon.platform.notification.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** An SMTP server that knows no recipient, and names the address in its refusal as real servers do. It serves one connection at a time. */
public final class RefusingMailServer implements Closeable {

    private final ServerSocket socket;

    RefusingMailServer() throws IOException {
        socket = new ServerSocket(0);
        CompletableFuture.runAsync(this::refuse);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void refuse() {
        while (!socket.isClosed()) {
            refuseOne();
        }
    }

    private void refuseOne() {
        try (var client = socket.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 mail.example\r\n");
            out.flush();
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                out.print(said.startsWith("RCPT TO:")
                        ? "550 5.1.1 " + said.substring(8) + ": Recipient address rejected: User unknown in virtual mailbox table\r\n"
                        : "250 ok\r\n");
                out.flush();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

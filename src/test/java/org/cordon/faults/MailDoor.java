package org.cordon.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordon.processes.Pump;

/** Stands in front of a mail server and lets mail pass or not. */
final class MailDoor implements AutoCloseable {

    enum Manner {
        /** Hands on whatever comes. */
        OPEN("open"),
        /** Answers that it takes no mail now. */
        REFUSING("refusing"),
        /** Takes the connection and says nothing. */
        HANGING("hanging"),
        /** Hands on a mail, and hangs up before it confirms that the mail was taken. */
        DROPPING("taking mail and not saying so");

        private final String words;

        Manner(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int PIECE = 65_536;
    private static final String END_OF_MAIL = "\r\n.\r\n";

    private final ServerSocket door;
    private final int server;
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.OPEN;

    /** @param server the port of the mail server on this machine */
    MailDoor(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Pump.start("mail-door", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void be(Manner next) {
        manner = next;
        held.forEach(MailDoor::hangUp);
        held.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        held.forEach(MailDoor::hangUp);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            if (manner == Manner.HANGING) {
                held.add(client);
            } else if (manner == Manner.REFUSING) {
                Pump.start("mail-door", () -> {
                    client.getOutputStream().write("421 Not now\r\n".getBytes(StandardCharsets.US_ASCII));
                    client.close();
                });
            } else {
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                var passage = new Passage(client, behind);
                Pump.start("mail-door", passage::in);
                Pump.start("mail-door", passage::out);
            }
        }
    }

    private final class Passage {

        private final Socket client;
        private final Socket behind;
        private volatile boolean isMailThere;

        private Passage(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        private void in() throws IOException {
            try (client; behind) {
                var piece = new byte[PIECE];
                var tail = "";
                for (var count = client.getInputStream().read(piece); count >= 0; count = client.getInputStream().read(piece)) {
                    var text = tail + new String(piece, 0, count, StandardCharsets.ISO_8859_1);
                    isMailThere |= text.contains(END_OF_MAIL);
                    tail = text.substring(Math.max(0, text.length() - END_OF_MAIL.length() + 1));
                    behind.getOutputStream().write(piece, 0, count);
                }
            }
        }

        private void out() throws IOException {
            try (client; behind; OutputStream out = client.getOutputStream()) {
                var piece = new byte[PIECE];
                for (var count = behind.getInputStream().read(piece); count >= 0; count = behind.getInputStream().read(piece)) {
                    if (manner == Manner.DROPPING && isMailThere) {
                        return;
                    }
                    out.write(piece, 0, count);
                }
            }
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}

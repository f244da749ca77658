package org.cordon.platform.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import org.cordon.kernel.shared.StartRefused;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on the loopback address that takes every mail and puts it into the mailbox. */
public final class MailboxServer {

    private final SMTPServer server;

    public MailboxServer(Mailbox mailbox, int port) {
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Cordon demo mailbox")
                .simpleMessageListener(new Listener(mailbox))
                .build();
    }

    /** @throws StartRefused when something else listens on the port */
    public void start() {
        try {
            server.start();
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof BindException) {
                throw new StartRefused("The demo's mail server needs port " + server.getPort()
                        + " of 127.0.0.1, which another program uses. Stop that program, or choose another port with --cordon.mailbox.port=.",
                        failure);
            }
            throw failure;
        }
    }

    public void stop() {
        server.stop();
    }

    int port() {
        return server.getPortAllocated();
    }

    private record Listener(Mailbox mailbox) implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            mailbox.keep(data);
        }
    }
}

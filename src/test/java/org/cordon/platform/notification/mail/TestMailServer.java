package org.cordon.platform.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.cordon.support.Ports;

/** A real SMTP server that can go down and come back on the same port. */
public final class TestMailServer {

    private final int port = Ports.free();
    private GreenMail server;

    public int port() {
        return port;
    }

    public void up() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    public void down() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    List<MimeMessage> received() {
        return server == null ? List.of() : List.of(server.getReceivedMessages());
    }
}

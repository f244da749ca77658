package org.cordon;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.database.EmbeddedPort;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Checks before anything else whether the ports that Cordon needs are free, and names all that are not. */
final class FreePorts implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        require(event.getEnvironment());
    }

    /** @throws StartRefused if one of them is taken */
    static void require(Environment settings) {
        var taken = new ArrayList<String>();
        boolean embedded = "embedded".equals(settings.getProperty("cordon.database.url"));
        var address = settings.getProperty("server.address", LOOPBACK);
        int web = port(settings, "server.port");
        if (!isFree(address, web)) {
            taken.add(sentence(web, "its pages", embedded ? "--server.port=" : "CORDON_LISTEN"));
        }
        int database = port(settings, "cordon.database.port");
        if (embedded && database > 0 && EmbeddedPort.isForeign(Path.of(settings.getProperty("cordon.data-directory", "data")), database)) {
            taken.add(sentence(database, "its embedded database", "--cordon.database.port="));
        }
        int mailbox = port(settings, "cordon.mailbox.port");
        if (settings.getProperty("cordon.demo", Boolean.class, false) && !isFree(LOOPBACK, mailbox)) {
            taken.add(sentence(mailbox, "the demo's mail", "--cordon.mailbox.port="));
        }
        refuse(taken);
    }

    private static void refuse(List<String> taken) {
        if (!taken.isEmpty()) {
            throw new StartRefused(
                    "Other programs, or another Cordon, use " + (taken.size() == 1 ? "a port" : "ports") + " that Cordon needs: "
                    + String.join("; ", taken) + ". Stop them, or choose other ports.");
        }
    }

    private static String sentence(int port, String what, String option) {
        return port + " for " + what + " (another one with " + option + ")";
    }

    private static int port(Environment settings, String name) {
        return settings.getProperty(name, Integer.class, 0);
    }

    /**
     * Whether the port can be used. Port 0 counts as free, because the server picks a port later; so does an address that this machine does
     * not have, because the server reports that itself.
     */
    private static boolean isFree(String address, int port) {
        if (port <= 0) {
            return true;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (UnknownHostException nobodyListensThere) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

package org.cordon.benchmark.flat;

import ch.qos.logback.classic.Level;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.benchmark.played.CordonContender;
import org.cordon.lives.Installation;
import org.cordon.lives.OneNode;
import org.cordon.processes.Document;
import org.cordon.processes.Machine;
import org.cordon.processes.PostgresServer;
import org.cordon.support.Ports;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the same work beside more and more old data, and reports what grows with it: the cost of a life and the time of each page.
 * {@code mvn -Pflat verify} runs it; it is no test, and nothing is asserted.
 */
class Flat {

    private static final Logger LOG = LoggerFactory.getLogger(Flat.class);
    private static final String HEADING = "## What does not grow";
    /** The JVM option that lets people sign in by a password alone. */
    private static final List<String> JVM = List.of("-DCORDON_SIGN_IN_SECOND_FACTOR=offered");
    /** A small heap, because the memory for reading a file must not grow with the file beyond it. */
    private static final List<String> SMALL = List.of("-Xmx320m");
    /** Settings that keep PostgreSQL from writing much beside the measured work, and let it report the time of each statement. */
    private static final Map<String, String> SETTINGS = Map.of("shared_preload_libraries", "pg_stat_statements", "max_wal_size", "8GB",
            "checkpoint_timeout", "1h");

    private final FlatPlan plan = FlatPlan.ofCommand();
    private final Path folder = Path.of("target", "flat").toAbsolutePath();
    private final GreenMail mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void grows() throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.cordon")).setLevel(Level.INFO);
        mail.start();
        try (var server = new PostgresServer(folder.resolve("postgres"), SETTINGS)) {
            var machine = Machine.described(server.version());
            var heading = "*Measured at `%s` on %s: %s %s*%n".formatted(Machine.commit(plan.jar()), LocalDate.now(), plan, machine);
            var found = new ArrayList<>(List.of(heading));
            if (!plan.targets().isEmpty()) {
                var flat = installation("flat", server);
                var growing = new Growing(plan, new CordonContender("Cordon", flat, JVM), flat.sql(), server.port(), folder);
                growing.measure();
                found.add(growing.toString());
                keep(found);
            }
            found.add(amounts(server));
            keep(found);
            found.add(large(server));
            keep(found);
            tell(found);
        } finally {
            mail.stop();
        }
    }

    private Installation installation(String name, PostgresServer server) throws IOException {
        return new Installation(plan.jar(), name, server, mail.getSmtp().getPort(), folder.resolve(name));
    }

    private String amounts(PostgresServer server) throws IOException {
        var installation = installation("amounts", server);
        try (var program = installation.start(server.port(), "log", SMALL)) {
            installation.makeAccounts();
            return new Amounts(new OneNode(program.port(), Installation.PASSWORD), installation.sql()).measured();
        }
    }

    private String large(PostgresServer server) throws IOException {
        var installation = installation("large", server);
        try (var program = installation.start(server.port(), "log", JVM)) {
            installation.makeAccounts();
            var large = new OneLarge(installation.sql());
            large.load();
            return large.measured(program.port(), plan.asked());
        }
    }

    /** Saves the findings after each part, because the first part takes half an hour. */
    private void keep(List<String> found) throws IOException {
        Files.writeString(folder.resolve("results.md"), String.join("\n", found));
    }

    private void tell(List<String> found) throws IOException {
        var text = String.join("\n", found);
        LOG.info("\n{}", text);
        if (plan.document().isPresent()) {
            Document.write(plan.document().get(), HEADING, text);
        }
    }
}

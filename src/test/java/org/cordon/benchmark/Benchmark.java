package org.cordon.benchmark;

import ch.qos.logback.classic.Level;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.benchmark.played.BareContender;
import org.cordon.benchmark.played.Contender;
import org.cordon.benchmark.played.CordonContender;
import org.cordon.benchmark.report.Chart;
import org.cordon.benchmark.report.Result;
import org.cordon.benchmark.report.Tables;
import org.cordon.lives.Mode;
import org.cordon.processes.Document;
import org.cordon.processes.Machine;
import org.cordon.processes.PostgresServer;
import org.cordon.support.Ports;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays whole lives of targets over HTTP on three contenders: Cordon, Cordon as it was before, and the bare engine. Each is a process of
 * its own on one durable PostgreSQL. The benchmark says what a life costs and how many are played in a second. {@code mvn -Pbenchmark
 * verify} runs it; it is no test, and nothing is asserted.
 */
class Benchmark {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);
    private static final String CHART = "performance-lives.svg";

    private final Plan plan = Plan.ofCommand();
    private final Path folder = Path.of("target", "benchmark").toAbsolutePath();
    private final GreenMail mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void plays() throws IOException {
        hushLibraries();
        mail.start();
        try (var server = new PostgresServer(folder.resolve("postgres"))) {
            var machine = Machine.described(server.version());
            var results = new LinkedHashMap<Contender, Map<Mode, Result>>();
            for (var contender : contenders(server)) {
                LOG.info("{} is counted.", contender.name());
                results.put(contender, counted(contender, server));
            }
            play(results, server);
            tell(machine, results.values().stream().flatMap(modes -> modes.values().stream()).toList());
        } finally {
            mail.stop();
        }
    }

    private static void hushLibraries() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.cordon")).setLevel(Level.INFO);
    }

    private List<Contender> contenders(PostgresServer server) throws IOException {
        var contenders = new ArrayList<Contender>();
        for (var jar : plan.before()) {
            contenders.add(new CordonContender("Cordon at " + Machine.commit(jar), jar, "before_" + contenders.size(), server,
                    mail.getSmtp().getPort(), folder));
        }
        contenders.add(new CordonContender(Plan.MEASURED, plan.jar(), "cordon", server, mail.getSmtp().getPort(), folder));
        contenders.add(new BareContender(server, folder));
        return contenders;
    }

    private Map<Mode, Result> counted(Contender contender, PostgresServer server) throws IOException {
        var results = new EnumMap<Mode, Result>(Mode.class);
        var costs = new Counting(contender, plan.counted()).count(server.port(), folder);
        costs.forEach((mode, cost) -> results.put(mode, new Result(contender.name(), mode, costs.size() == 1, cost)));
        return results;
    }

    private void play(Map<Contender, Map<Mode, Result>> results, PostgresServer server) throws IOException {
        var started = new ArrayList<Contender>();
        try {
            for (var contender : results.keySet()) {
                contender.start(server.port());
                started.add(contender);
            }
            new Rounds(plan, results).play();
        } finally {
            started.forEach(Contender::stop);
        }
    }

    private void tell(String machine, List<Result> results) throws IOException {
        var found = "*Measured at `%s` on %s: %s %s*%n%n![Lives a second, as in the table below](%s)%n%n%s".formatted(
                Machine.commit(plan.jar()), LocalDate.now(), plan, machine, CHART, new Tables(results, Plan.MEASURED));
        LOG.info("\n{}", found);
        Files.writeString(folder.resolve("results.md"), found);
        Files.writeString(folder.resolve(CHART), new Chart(results, Plan.MEASURED).toString());
        if (plan.document().isPresent()) {
            Document.write(plan.document().get(), found);
            Files.copy(folder.resolve(CHART), plan.document().get().resolveSibling(CHART), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.cordon.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordon.record.ledger.LedgerFixture.anOperation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The client in {@code docs/clients}, as a process of its own, which a country's own system would run. */
@CordonTest
class FollowEventsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;
    @Autowired
    private Http http;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationOfFrance() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "ACCEPTED").fact(OperationFact.OPERATION_LAUNCHED, 1);
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws IOException, InterruptedException {
        var first = started("ncb-fr", "first");
        await().atMost(SOON).until(() -> of("first").equals(List.of("OPERATION_LAUNCHED")) && Files.exists(place()));
        first.destroyForcibly().waitFor();
        operation.fact(OperationFact.PHASE_OPENED, 2);

        var second = started("ncb-fr", "second");
        await().atMost(SOON).until(() -> of("second").equals(List.of("PHASE_OPENED")));
        operation.fact(OperationFact.PHASE_ENDED, 3);
        await().atMost(SOON).until(() -> of("second").equals(List.of("PHASE_OPENED", "PHASE_ENDED")));
        second.destroyForcibly().waitFor();
    }

    @Test
    void endsWhereComingBackWouldNotHelp() throws IOException, InterruptedException {
        var stranger = started("compliance", "stranger");
        assertThat(stranger.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.exitValue()).isOne();

        Files.writeString(place(), "somebody-elses");
        var lost = started("ncb-fr", "lost");
        assertThat(lost.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("lost.err")).content().contains("Refused with 400", "This is no place in the events of all operations");
    }

    private Process started(String account, String output) throws IOException {
        var builder = new ProcessBuilder(JAVA, Path.of("docs/clients/FollowEvents.java").toString(), place().toString())
                .redirectOutput(folder.resolve(output).toFile()).redirectError(folder.resolve(output + ".err").toFile());
        var root = http.request("/").build().uri();
        builder.environment().put("CORDON_URL", root.getScheme() + "://" + root.getAuthority());
        builder.environment().put("CORDON_USER", account);
        builder.environment().put("CORDON_PASSWORD", "cordon");
        return builder.start();
    }

    private Path place() {
        return folder.resolve("place.txt");
    }

    /** The kinds of the events of this test's operation, in the order in which they came. */
    private List<String> of(String output) throws IOException {
        return Files.readAllLines(folder.resolve(output)).stream().filter(line -> line.contains('"' + operation.operation() + '"'))
                .map(line -> line.replaceAll(".*\"type\":\"([A-Z_]+)\".*", "$1")).toList();
    }
}

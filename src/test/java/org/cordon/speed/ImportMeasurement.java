package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how long a file of statements takes to be read over HTTP, how many SQL statements that needs, and how much memory. The file has
 * persons with three statements each, and half as many links; each link names two persons from anywhere in the file. It asserts that all
 * was taken in and nothing about time. Run by name alone; writes {@code target/speed/import.md}.
 */
@CordonTest
class ImportMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(ImportMeasurement.class);
    private static final Path FOUND = Path.of("target", "speed", "import.md");
    private static final int[] SIZES = {1_000, 10_000, 100_000, 300_000};
    private static final int OF_A_PERSON = 3;
    private static final int OF_TWO_PERSONS = 2 * OF_A_PERSON + 2;
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        var today = LocalDate.now(ZoneOffset.UTC);
        var file = http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "members": ["analyst"], "data": ["IDENTITY", "LINKS"],
                 "reviewOn": "%s", "endsOn": "%s"}""".formatted(today.plusDays(90), today.plusDays(900))).json().path("reference").asText();
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        send(file, SIZES[0]);
        var table = new StringBuilder("""
                | Statements | File, MB | Taken in, s | ms a statement | SQL statements | Live heap at most beyond what there was, MB | Taken back, s |
                |---|---|---|---|---|---|---|
                """);
        for (var size : SIZES) {
            table.append(send(file, size));
            LOG.info("\n{}", table);
        }
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table);
    }

    private String send(String file, int statements) throws IOException {
        var written = written(statements);
        var before = Memory.live();
        var most = before;
        Statements.count();
        var began = System.nanoTime();
        var sent = CompletableFuture.supplyAsync(() -> post(file, written));
        var ended = sent.thenApply(answer -> System.nanoTime());
        while (!ended.isDone()) {
            LockSupport.parkNanos(EVERY.toNanos());
            most = Math.max(most, Memory.live());
        }
        var took = (ended.join() - began) / 1e9;
        var cost = Statements.counted();
        var given = sent.join();
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var back = System.nanoTime();
        assertThat(http.post("ncb-fr", "/api/contributions/" + given.json().path("reference").asText() + "/withdrawal", "").status())
                .isEqualTo(204);
        return String.format(Locale.ROOT, "| %d | %.1f | %.1f | %.3f | %d | %.0f | %.1f |%n", statements, Files.size(written) / 1e6, took,
                1000 * took / statements, cost.sent(), (most - before) / 1e6, seconds(back));
    }

    private Http.Answer post(String file, Path written) {
        try {
            return http.send(http.request("/api/analysis-files/" + file + "/contributed-files")
                    .header("Authorization", Http.basic("ncb-fr", "cordon")).header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofFile(written)).build());
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Path written(int statements) throws IOException {
        var path = folder.resolve(statements + ".jsonl");
        var chance = new Random(17);
        var persons = 2 * (statements / OF_TWO_PERSONS);
        try (BufferedWriter lines = Files.newBufferedWriter(path)) {
            for (var number = 0; number < persons; number++) {
                lines.write(String.format(Locale.ROOT, "{\"id\":\"p%1$d\",\"schema\":\"Person\",\"category\":\"CONTACT\",\"properties\":{"
                        + "\"name\":[\"Invented %1$d Family %2$d\"],\"birthDate\":[\"19%3$d\"],\"notes\":[\"Said to be called %1$d\"]}}%n",
                        number, chance.nextInt(persons), 50 + chance.nextInt(50)));
                if (number % 2 == 0) {
                    lines.write(String.format(Locale.ROOT, "{\"id\":\"a%d\",\"schema\":\"Associate\",\"properties\":{\"person\":[\"p%d\"],"
                            + "\"associate\":[\"p%d\"]}}%n", number, chance.nextInt(persons), chance.nextInt(persons)));
                }
            }
        }
        return path;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Http;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;

/** Asks for addresses as one reader, and measures the time. */
record Asking(Http http, String reader) {

    /** Fills the database by a script among the test resources. */
    static void load(String name) throws IOException {
        var script = new ClassPathResource("database/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8);
        TestDatabase.asOwner().execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("begin; " + script + "commit; discard temp");
            }
            return null;
        });
    }

    /** @return the time of the answer in milliseconds */
    double ask(String address) {
        var began = System.nanoTime();
        var answer = http.get(reader, address);
        var took = (System.nanoTime() - began) / 1e6;
        assertThat(answer.status()).as(address).isEqualTo(200);
        return took;
    }

    static String line(String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return String.format(Locale.ROOT, "| %s | %d | %.0f | %.0f | %.0f |%n", name, sorted.size(), sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1), sorted.get(sorted.size() - 1));
    }
}

package org.cordon.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at the end of a run which tests took longest. It is no test itself, and Maven calls it by name after all others. */
@Tag("slowest")
class Slowest {

    private static final Logger LOG = LoggerFactory.getLogger(Slowest.class);
    private static final int SHOWN = 20;
    private static final Pattern CASE = Pattern.compile("<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\" time=\"([0-9.,]+)\"");

    @Test
    void arePrinted() throws IOException {
        var tests = Stream.of("surefire-reports", "failsafe-reports").map(folder -> Path.of("target", folder)).filter(Files::isDirectory)
                .flatMap(Slowest::in)
                .sorted(Comparator.comparingDouble(Timed::seconds).reversed()).limit(SHOWN).toList();
        assertThat(tests).isNotEmpty();
        LOG.info(tests.stream().map(test -> String.format(Locale.ROOT, "%8.2f s  %s", test.seconds, test.name))
                .collect(Collectors.joining("\n", "The slowest tests:\n", "")));
    }

    private static Stream<Timed> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList().stream()
                    .flatMap(file -> CASE.matcher(read(file)).results())
                    .map(found -> new Timed(found.group(2) + "." + found.group(1), Double.parseDouble(found.group(3).replace(",", ""))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Timed(String name, double seconds) {
    }
}

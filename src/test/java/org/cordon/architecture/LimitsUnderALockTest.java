package org.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Code that refuses because a limit is reached must count under a lock. Otherwise simultaneous requests would each miss the other and pass.
 * This test was red for subscriptions, requests for releases and notes on pictures. {@code LimitsInARaceTest} races the existing limits.
 */
class LimitsUnderALockTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A comparison of a number of things with its limit. */
    private static final Pattern COUNTED = Pattern.compile("if \\(.*(\\.size\\(\\)|[cC]ount\\w*\\(.*\\)|total\\(.*\\)).* (>=|>) .*");
    private static final Pattern REFUSED = Pattern.compile("throw Refusal\\.(conflict|tooMany)|throw new ResponseStatusException");
    private static final Pattern LOCKED = Pattern.compile("[lL]ock\\w*\\(|synchronized");
    private static final Pattern METHOD = Pattern.compile(
            " {4}(public |private |protected |static |@|[A-Z<]|void|int|boolean|long).*\\(.*");

    /** Places that need no lock, each with its reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "org/cordon/hub/contact/ContactDeclarationService.java refuseTooMany", "called under the lock on the bureau",
            "org/cordon/analysis/file/network/PlaceReader.java", "what is read is counted and nothing is kept",
            "org/cordon/analysis/file/picture/FilePictures.java", "what is read is counted and nothing is kept");

    @Test
    void areCountedUnderOne() {
        assertThat(unlocked()).isEmpty();
    }

    private static TreeSet<String> unlocked() {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> look(file, found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void look(Path file, TreeSet<String> found) {
        var lines = lines(file);
        for (int number = 0; number < lines.size(); number++) {
            if (COUNTED.matcher(lines.get(number).strip()).matches() && refuses(lines, number)) {
                var begin = number;
                while (begin > 0 && !METHOD.matcher(lines.get(begin)).matches()) {
                    begin--;
                }
                var place = SOURCES.relativize(file).toString();
                var method = lines.get(begin).replaceFirst("\\(.*", "").replaceFirst(".* ", "");
                var before = String.join("\n", lines.subList(begin, number));
                if (!LOCKED.matcher(before).find() && !WITHOUT.containsKey(place) && !WITHOUT.containsKey(place + " " + method)) {
                    found.add(place + " " + method + ": " + lines.get(number).strip());
                }
            }
        }
    }

    private static boolean refuses(List<String> lines, int number) {
        return REFUSED.matcher(String.join("\n", lines.subList(number, Math.min(lines.size(), number + 4)))).find();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

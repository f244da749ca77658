package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line of Java has at most 140 signs, as {@code .editorconfig} says. Only a text that is one literal may be longer. */
class LineWidthTest {

    private static final int WIDTH = 140;

    @Test
    void codeAndCommentsKeepToTheWidth() throws IOException {
        var tooLong = new ArrayList<String>();
        try (var files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                tooLong.addAll(tooLong(file));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<String> tooLong(Path file) throws IOException {
        var found = new ArrayList<String>();
        var inText = false;
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            var beganInText = inText;
            inText ^= line.split("\"\"\"", -1).length % 2 == 0;
            if (line.length() > WIDTH && !beganInText && !isOneLiteral(line.strip())) {
                found.add(file + ":" + number);
            }
        }
        return found;
    }

    private static boolean isOneLiteral(String line) {
        return line.matches("(?:[\\w.@(=,? :]*[( ])?(?:\\+ )?\"(?:[^\"\\\\]|\\\\.)*\"[^\"]{0,12}");
    }
}

package org.cordon.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Comments begin with their noun or their verb. A comment that begins with a preposition or a relative answers "what does this belong to?"
 * before the reader knows what "this" is.
 */
class CommentOpeningsTest {

    private static final Pattern WRONG = Pattern.compile("(?:About|Among|As|At|Beside|Between|By|For|From|In|Of|On|Those|That|To|Under"
            + "|Where|Which|Whoever|Whom|Whose|With|Within|Without)\\b.*");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    @Test
    void nameTheThingFirst() throws IOException {
        var wrong = new ArrayList<String>();
        for (var root : List.of("src/main/java", "src/test/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    wrong(Files.readAllLines(file)).forEach(opening -> wrong.add(file + ": " + opening));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPrepositionIsFound() {
        assertThat(wrong(List.of("    /** Of which two are not one. */", "/**", " * By which it is told.", " */"))).hasSize(2);
        assertThat(wrong(List.of("int a; // With which it rests."))).hasSize(1);
        assertThat(wrong(List.of("/** Two entities are never merged. */", "// Asked before the answer,",
                "// Of which it knows."))).isEmpty();
        assertThat(wrong(List.of("say(\"// Of which it knows.\");"))).isEmpty();
    }

    /** Returns the first line of each comment that begins with a forbidden word. */
    private static List<String> wrong(List<String> lines) {
        var wrong = new ArrayList<String>();
        var before = "";
        for (var line : lines) {
            var text = opening(LITERAL.matcher(line.strip()).replaceAll("\"\""), before);
            if (WRONG.matcher(text).matches()) {
                wrong.add(text);
            }
            before = line.strip();
        }
        return wrong;
    }

    private static String opening(String line, String before) {
        if (line.startsWith("/**")) {
            return line.substring("/**".length()).strip();
        }
        if (before.equals("/**")) {
            return line.substring(1).strip();
        }
        var comment = line.indexOf("// ");
        return comment < 0 || comment == 0 && before.startsWith("//") ? "" : line.substring(comment + "//".length()).strip();
    }
}

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
 * A comment begins with its noun or its verb. One that begins with a preposition or a relative answers "what does this belong to?" before
 * the reader knows what "this" is.
 */
class CommentOpeningsTest {

    /** The first word of a Javadoc, or of the first line of a comment that takes several. */
    private static final Pattern OPENING = Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?(\\w+)|(?<!//.{0,140}\\n {0,40})// *(\\w+)");
    private static final Pattern WRONG = Pattern.compile(
            "About|Among|As|At|Beside|Between|By|For|From|In|Of|On|Those|That|To|Under|Where|Which|Whoever|Whom|Whose|With|Within|Without");

    @Test
    void nameTheThingFirst() throws IOException {
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                wrong(Files.readString(file)).forEach(opening -> wrong.add(file + ": " + opening));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPrepositionIsFound() {
        assertThat(wrong("/** Of which two are not one. */ int a;")).containsExactly("Of");
        assertThat(wrong("/**\n * By which it is told.\n */")).containsExactly("By");
        assertThat(wrong("/** Two entities of these are never merged. */\n// Asked first.\n")).isEmpty();
    }

    private static List<String> wrong(String code) {
        return OPENING.matcher(code).results().map(comment -> comment.group(1) == null ? comment.group(2) : comment.group(1))
                .filter(WRONG.asMatchPredicate()).toList();
    }
}

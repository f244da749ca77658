package org.cordon.roundup.nomination.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codes that forms offer by name are the same that the reader of files knows. */
class PageCodesTest {

    private static final String SCRIPT = "/META-INF/resources/webjars/camunda/app/tasklist/scripts/cordon-codes.js";

    @Test
    void areThoseOfTheReader() throws IOException {
        assertThat(codes("LANGUAGES")).isEqualTo(NoticeCodes.LANGUAGES);
        assertThat(codes("EYES")).isEqualTo(NoticeCodes.EYES);
        assertThat(codes("HAIR")).isEqualTo(NoticeCodes.HAIR);
    }

    private static Set<String> codes(String name) throws IOException {
        try (var script = PageCodesTest.class.getResourceAsStream(SCRIPT)) {
            var list = Pattern.compile("const " + name + " = \\[([^\\]]*)]")
                    .matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(list.find()).isTrue();
            return Pattern.compile("'([^']*)'").matcher(list.group(1)).results().map((MatchResult part) -> part.group(1))
                    .flatMap(part -> Arrays.stream(part.split(" "))).collect(Collectors.toSet());
        }
    }
}

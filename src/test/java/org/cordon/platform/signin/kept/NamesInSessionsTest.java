package org.cordon.platform.signin.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.platform.signin.web.RecoveryCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;

/** Nodes of the release before storeys and of the release with them read each other's sessions. */
class NamesInSessionsTest {

    private static Map<String, byte[]> earlier;

    @BeforeAll
    static void read() throws IOException {
        earlier = Files.readAllLines(Path.of("src/test/resources/sessions-earlier.txt")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ")).collect(Collectors.toMap(line -> line[0], line -> Base64.getDecoder().decode(line[1])));
    }

    @Test
    void whatTheReleaseBeforeWroteIsRead() {
        assertThat(read("open")).isEqualTo(
                new OpenSession("ncb-fr", "mark-4", Instant.parse("2026-11-30T09:00:00Z"), "192.0.2.7", "Firefox"));
        assertThat(read("codes")).isEqualTo(new RecoveryCodes(List.of("quartz-lamp", "amber-door"), "/today"));
        var person = ((SecurityContext) read("context")).getAuthentication();
        assertThat(person.getName()).isEqualTo("ncb-fr");
        assertThat(person.getAuthorities()).extracting(Object::toString).containsExactly("ncb-FR");
        assertThat(person.getDetails()).hasToString("State[mark=mark-4]");
    }

    /** The bytes stay the same, so that the earlier release reads them and an unchanged session is not rewritten. */
    @Test
    void itIsWrittenAsTheReleaseBeforeWroteIt() {
        for (var name : earlier.keySet()) {
            assertThat(KnownClasses.write(read(name))).as(name).isEqualTo(earlier.get(name));
        }
    }

    @Test
    void noNameOfAStoreyGetsIntoASession() {
        for (var name : earlier.keySet()) {
            assertThat(new String(KnownClasses.write(read(name)), StandardCharsets.ISO_8859_1)).as(name).contains("org.cordon.signin.")
                    .doesNotContain("org.cordon.platform");
        }
    }

    /** The values also keep the names of the earlier release. */
    @Test
    void valuesLieUnderTheirEarlierNames() {
        assertThat(OpenSession.PLACE).isEqualTo("org.cordon.signin.kept.OpenSession");
    }

    private static Object read(String name) {
        return KnownClasses.read(name, earlier.get(name)).orElseThrow();
    }
}

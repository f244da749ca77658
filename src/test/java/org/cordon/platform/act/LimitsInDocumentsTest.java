package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit stands with its figure in the description of the interface and among the settings. */
class LimitsInDocumentsTest {

    @ParameterizedTest
    @EnumSource
    void namesEachWithItsFigure(LimitedAct act) throws IOException {
        var setting = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var figure = Pattern.compile("\n {4}" + setting + ": (\\d+)\n").matcher(read("src/main/resources/application.yaml"));
        assertThat(figure.find()).as("the setting of %s", act).isTrue();
        assertThat(read("src/main/resources/api/description.md")).containsPattern(
                "\\| `" + act + "`: [^|]+ \\| " + figure.group(1) + " \\|");
        assertThat(read("docs/operations.md").lines().filter(line -> line.contains("CORDON_LIMITS_INTENMINUTES_")).findFirst()
                .orElseThrow())
                .contains("_" + act.name().replace("_", "") + "`").contains("(`" + figure.group(1) + "`");
    }

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path));
    }
}

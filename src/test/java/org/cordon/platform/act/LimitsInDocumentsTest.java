package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.support.DeclaredFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit stands with its figure in the description of the interface and in that of the settings. */
class LimitsInDocumentsTest {

    static Collection<LimitedAct> limits() {
        return DeclaredFeatures.all().limits();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void namesEachWithItsFigure(LimitedAct act) throws IOException {
        assertThat(read("src/main/resources/api/description.md"))
                .containsPattern("\\| `" + act.name() + "`: [^|]+ \\| " + act.inTenMinutes() + " \\|");
        assertThat(read("docs/operations.md").lines().filter(line -> line.contains("CORDON_LIMITS_INTENMINUTES_")).findFirst()
                .orElseThrow())
                .contains("_" + act.name().replace("_", "") + "`").contains("(`" + act.inTenMinutes() + "`");
    }

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path));
    }
}

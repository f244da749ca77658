package org.cordon.changed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks which modules a change reaches, with invented modules and with Cordon's own. */
class ChangedModulesTest {

    private static final Map<String, Set<String>> USES = Map.of("kernel.a", Set.of(), "hub.b", Set.of("kernel.a"), "hub.c", Set.of(),
            "rooms.d", Set.of("hub.b"));

    @Test
    void aChangeReachesItsModuleAndAllThatUseIt() {
        assertThat(reached("src/main/java/org/cordon/kernel/a/A.java")).containsExactlyInAnyOrder("kernel.a", "hub.b", "rooms.d");
        assertThat(reached("src/test/java/org/cordon/hub/b/process/BTest.java")).containsExactlyInAnyOrder("hub.b", "rooms.d");
    }

    @Test
    void aScriptAndAModelReachTheModulesOfTheirStorey() {
        assertThat(reached("src/main/resources/db/schema/hub/V1__b.sql")).containsExactlyInAnyOrder("hub.b", "hub.c", "rooms.d");
        assertThat(reached("bpmn/hub/b.bpmn")).containsExactlyInAnyOrder("hub.b", "hub.c", "rooms.d");
    }

    @Test
    void whatAllTestsStandOnReachesAll() {
        assertThat(reached("pom.xml")).isEqualTo(USES.keySet());
        assertThat(reached("src/test/java/org/cordon/support/As.java")).isEqualTo(USES.keySet());
    }

    @Test
    void aPageOrADocumentReachesNone() {
        assertThat(reached("docs/testing.md", "src/main/resources/static/pages/dom.js", "src/test/java/org/cordon/access/X.java"))
                .isEmpty();
    }

    @Test
    void aPackageBelongsToItsModule() {
        assertThat(modules().moduleOf("org.cordon.hub.b.process")).isEqualTo("hub.b");
        assertThat(modules().moduleOf("org.cordon.hub.b")).isEqualTo("hub.b");
        assertThat(modules().moduleOf("org.cordon.access")).isEmpty();
    }

    @Test
    void whatCordonsModulesUseIsReadFromTheirImports() throws IOException {
        var uses = ChangedModules.uses(Path.of("src/main/java/org/cordon"));

        assertThat(uses.get("hub.smugglinggroup")).contains("kernel.shared");
        assertThat(new ChangedModules(uses, List.of("src/main/java/org/cordon/kernel/shared/Said.java")).reached())
                .hasSizeGreaterThan(30);
    }

    private static Set<String> reached(String... changed) {
        return new ChangedModules(USES, List.of(changed)).reached();
    }

    private static ChangedModules modules() {
        return new ChangedModules(USES, List.of());
    }
}

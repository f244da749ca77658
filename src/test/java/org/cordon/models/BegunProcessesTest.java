package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.model.ProcessDeclaration.Starter;
import org.junit.jupiter.api.Test;

/** The head offers each reader to begin what the engine lets him begin, neither more nor less. */
class BegunProcessesTest {

    /** An entry of the list of processes in ways.js: the key, and the roles as they are written there. */
    private static final Pattern ENTRY = Pattern.compile("\\['([\\w-]+)', of\\(([^)]*)\\)\\],");
    private static final Map<Starter, String> ROLES = Map.of(Starter.BUREAU, "'country'", Starter.COORDINATOR, "'coordinator'",
            Starter.BUREAU_OR_COORDINATOR, "'country', 'coordinator'", Starter.ANALYST, "'analyst'");

    @Test
    void areThoseThatTheEngineGrants() throws IOException {
        var offered = ENTRY.matcher(Files.readString(Path.of("src/main/resources/static/pages/ways.js"))).results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
        var granted = ProcessCode.declarations().filter(process -> process.startForm().isPresent())
                .collect(Collectors.toMap(ProcessDeclaration::key, process -> ROLES.get(process.startForm().get().starter())));

        assertThat(offered).isEqualTo(granted);
    }
}

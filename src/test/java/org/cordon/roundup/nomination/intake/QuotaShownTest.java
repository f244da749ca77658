package org.cordon.roundup.nomination.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cordon.roundup.nomination.NominationStatus;
import org.junit.jupiter.api.Test;

/**
 * The form tells a country how many persons it may still nominate. It lists no statuses of its own for that, but takes those that an upload
 * counts.
 */
class QuotaShownTest {

    @Test
    void theFormCountsAsAnUploadIsJudged() throws IOException {
        var form = Files.readString(Path.of("bpmn/roundup/forms/nominate.html"));
        var counted = form.lines().filter(line -> line.contains("$scope.counted =")).toList();

        assertThat(counted).singleElement().asString().contains("Cordon.codes.COUNTED_NOMINATIONS.includes(r.status)")
                .doesNotContain(Stream.of(NominationStatus.values()).map(Enum::name).toArray(String[]::new));
    }
}

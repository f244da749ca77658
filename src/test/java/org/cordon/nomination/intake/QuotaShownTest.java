package org.cordon.nomination.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.nomination.NominationStatus;
import org.junit.jupiter.api.Test;

/** The form tells a country how many it may still nominate, and an upload is judged by the same count. */
class QuotaShownTest {

    private static final Pattern LEFT_OUT = Pattern.compile("\\$scope\\.counted = .*!\\[([^]]*)]\\.includes\\(r\\.status\\)");

    @Test
    void theFormCountsAsAnUploadIsJudged() throws Exception {
        var form = LEFT_OUT.matcher(Files.readString(Path.of("bpmn/forms/nominate.html")));
        assertThat(form.find()).isTrue();
        var leftOut = Stream.of(form.group(1).split(",")).map(name -> NominationStatus.valueOf(name.replace("'", "").strip())).toList();
        var counted = Arrays.stream(NominationStatus.values()).filter(status -> !leftOut.contains(status)).toList();

        assertThat(NominatedRows.WITHIN_QUOTA).containsExactlyInAnyOrderElementsOf(counted);
    }
}

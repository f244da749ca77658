package org.cordon.analysis.file.contribution;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileMessage;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.Contributions;
import org.cordon.analysis.file.FileMessages;
import org.cordon.analysis.file.process.ContributionWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of persons in quarantine: persons without a category, and persons whose category a second officer has not confirmed. The
 * supplier is reminded of these persons. A person who still waits at the end is erased.
 */
@Service
@Transactional
public class Quarantine {

    /** The time after which a person who still waits is erased. */
    public static final Duration END = Duration.ofDays(180);

    private static final Duration FIRST = Duration.ofDays(30);
    private static final Duration SECOND = Duration.ofDays(120);

    private final Contributions contributions;
    private final ThingWriter writer;
    private final ContributionWorkflow workflow;
    private final FileMessages messages;
    private final Clock clock;

    Quarantine(Contributions contributions, ThingWriter writer, ContributionWorkflow workflow, FileMessages messages, Clock clock) {
        this.contributions = contributions;
        this.writer = writer;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    boolean isRunning(String reference) {
        return require(reference).waiting() > 0;
    }

    /** Starts the clock of the contribution if one of its persons waits now. Callers make sure that nobody waited before. */
    void begin(String reference) {
        if (require(reference).waiting() > 0) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            workflow.personsWait(reference, now.plus(FIRST), now.plus(SECOND), now.plus(END));
        }
    }

    /** Stops the clock once no person of the contribution waits any more. */
    void check(String reference) {
        if (require(reference).waiting() == 0) {
            workflow.nobodyWaits(reference);
        }
    }

    public void remind(String reference) {
        messages.toSupplier(AnalysisFileMessage.PERSONS_WAIT, require(reference));
    }

    /** Erases the persons who still wait, with all statements on them, and tells their supplier. */
    public void erase(String reference) {
        if (writer.eraseWaiting(reference)) {
            messages.toSupplier(AnalysisFileMessage.PERSONS_ERASED, require(reference));
        }
    }

    private Contribution require(String reference) {
        return contributions.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no contribution " + reference));
    }
}

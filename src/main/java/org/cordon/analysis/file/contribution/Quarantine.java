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
 * The clock of those who have no category, or none that somebody else has said as well: their supplier is reminded, and in the end they are
 * erased.
 */
@Service
@Transactional
public class Quarantine {

    /** After so long whoever still waits is erased. */
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

    /** Sets the clock of a contribution in which nobody has waited, if somebody does. */
    void begin(String reference) {
        if (require(reference).waiting() > 0) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            workflow.personsWait(reference, now.plus(FIRST), now.plus(SECOND), now.plus(END));
        }
    }

    /** Stops it once nobody waits any more. */
    void check(String reference) {
        if (require(reference).waiting() == 0) {
            workflow.nobodyWaits(reference);
        }
    }

    public void remind(String reference) {
        messages.toSupplier(AnalysisFileMessage.PERSONS_WAIT, require(reference));
    }

    /** Erases whoever still waits, with everything that was said of him, and tells his supplier. */
    public void erase(String reference) {
        if (writer.eraseWaiting(reference)) {
            messages.toSupplier(AnalysisFileMessage.PERSONS_ERASED, require(reference));
        }
    }

    private Contribution require(String reference) {
        return contributions.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no contribution " + reference));
    }
}

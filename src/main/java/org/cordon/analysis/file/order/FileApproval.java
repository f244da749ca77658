package org.cordon.analysis.file.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileFact;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.FileState;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.process.FileWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets compliance decide whether an analysis file is opened. */
@Service
@Transactional
public class FileApproval {

    private final AnalysisFiles files;
    private final VisibleFiles visible;
    private final FileWorkflow workflow;
    private final FileEvents events;
    private final CurrentCaller caller;
    private final Clock clock;

    FileApproval(AnalysisFiles files, VisibleFiles visible, FileWorkflow workflow, FileEvents events,
            CurrentCaller caller, Clock clock) {
        this.files = files;
        this.visible = visible;
        this.workflow = workflow;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller is a compliance officer */
    @Transactional(readOnly = true)
    public void requireCompliance(String reference) {
        visible.require(reference);
        caller.get().requireCompliance();
    }

    /**
     * Opens a file or refuses to open it.
     *
     * @throws Refusal with every reason and its field; conflict, if the decision has been made, or the time for the decision is over
     */
    public void decide(String reference, JsonNode posted) {
        decideByTask(reference, posted);
        workflow.decided(reference);
    }

    /** Records the decision while its task is being completed. Same refusals as {@link #decide}. */
    public void decideByTask(String reference, JsonNode posted) {
        requireCompliance(reference);
        var decided = PostedFields.decision(posted, "opened");
        var now = clock.instant();
        if (files.lock(reference).filter(file -> file.state() == FileState.ORDERED && file.decideBy() != null
                && now.isBefore(file.decideBy())).isEmpty()) {
            throw Refusal.conflict("Whether {reference} is opened is not to be decided now.", reference);
        }
        files.decide(reference, decided.yes() ? FileState.OPEN : FileState.REFUSED, decided.reason(), now);
        if (decided.yes()) {
            events.record(AnalysisFileFact.ANALYSIS_FILE_OPENED, reference);
        }
    }
}

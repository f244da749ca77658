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

/** Lets the coordination say once a year whether an analysis file goes on. */
@Service
@Transactional
public class FileReview {

    private final FileFields fields;
    private final AnalysisFiles files;
    private final VisibleFiles visible;
    private final FileWorkflow workflow;
    private final FileEvents events;
    private final CurrentCaller caller;
    private final Clock clock;

    FileReview(FileFields fields, AnalysisFiles files, VisibleFiles visible, FileWorkflow workflow, FileEvents events, CurrentCaller caller,
            Clock clock) {
        this.fields = fields;
        this.files = files;
        this.visible = visible;
        this.workflow = workflow;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller is a coordinator */
    @Transactional(readOnly = true)
    public void requireCoordinator(String reference) {
        visible.require(reference);
        caller.get().requireCoordinator();
    }

    /**
     * Lets a file go on for a year, or ends it.
     *
     * @throws Refusal with every reason and its field; conflict, if no review is asked for, or the time for the review is over
     */
    public void review(String reference, JsonNode posted) {
        reviewByTask(reference, posted);
        workflow.reviewed(reference);
    }

    /** Records the review while its task is being completed. Same refusals as {@link #review}. */
    public void reviewByTask(String reference, JsonNode posted) {
        requireCoordinator(reference);
        var decided = PostedFields.decision(posted, "goesOn");
        var file = files.lock(reference).filter(one -> one.reviewBy() != null && clock.instant().isBefore(one.reviewBy()))
                .orElseThrow(() -> Refusal.conflict("{reference} is not due for review.", reference));
        if (decided.yes()) {
            files.review(reference, FileState.OPEN, fields.today().plusYears(1), file.endsOn(), null);
        } else {
            files.review(reference, file.state(), file.reviewOn(), fields.today(), decided.reason());
        }
        if (decided.yes() && file.state() == FileState.CLOSED) {
            events.record(AnalysisFileFact.ANALYSIS_FILE_OPENED, reference);
        }
    }
}

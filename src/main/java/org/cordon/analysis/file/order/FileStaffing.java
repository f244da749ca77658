package org.cordon.analysis.file.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileFact;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the coordination says anew about who works in an analysis file. */
@Service
@Transactional
public class FileStaffing {

    private final FileFields fields;
    private final AnalysisFiles files;
    private final VisibleFiles visible;
    private final HandlingWorkflow followers;
    private final FileEvents events;
    private final CurrentCaller caller;

    FileStaffing(FileFields fields, AnalysisFiles files, VisibleFiles visible, HandlingWorkflow followers, FileEvents events,
            CurrentCaller caller) {
        this.fields = fields;
        this.files = files;
        this.visible = visible;
        this.followers = followers;
        this.events = events;
        this.caller = caller;
    }

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless he is a coordinator */
    @Transactional(readOnly = true)
    public void requireCoordinator(String reference) {
        visible.require(reference);
        caller.get().requireCoordinator();
    }

    /**
     * Puts other members in the place of those that a file has. Whoever is none any more sees nothing of it from then on; a job hands his
     * tasks on to the others.
     *
     * @throws Refusal with every reason and its field; conflict, if it is not open, and has not been closed for want of a review
     */
    public void staff(String reference, JsonNode posted) {
        requireCoordinator(reference);
        var members = fields.members(posted);
        files.lockMembers(reference);
        visible.requireRunning(reference);
        if (files.staff(reference, members)) {
            events.record(AnalysisFileFact.ANALYSIS_FILE_STAFFED, reference);
            followers.handlingChanged(reference);
        }
    }
}

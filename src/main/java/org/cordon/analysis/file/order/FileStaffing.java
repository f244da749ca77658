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

/** Lets the coordination change the members of an analysis file. */
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

    /** @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller is a coordinator */
    @Transactional(readOnly = true)
    public void requireCoordinator(String reference) {
        visible.require(reference);
        caller.get().requireCoordinator();
    }

    /**
     * Replaces the members of a file. Former members see nothing of the file from then on; a job gives their tasks to the others.
     *
     * @throws Refusal with every reason and its field; conflict, if the file is neither open nor closed for lack of a review
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

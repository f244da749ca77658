package org.cordon.analysis.file.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.analysis.file.AnalysisFileFeature;
import org.cordon.analysis.file.AnalysisFiles;
import org.cordon.analysis.file.process.FileWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the orders of the coordination to open an analysis file. */
@Service
@Transactional
public class FileOrdering {

    private final FileFields fields;
    private final AnalysisFiles files;
    private final FileWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    FileOrdering(FileFields fields, AnalysisFiles files, FileWorkflow workflow, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.fields = fields;
        this.files = files;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** @throws Refusal if the caller is not a coordinator; checked before the request body is read */
    public void requireCoordinator() {
        caller.get().requireCoordinator();
    }

    /**
     * Takes an order. The file is open only after compliance opens it.
     *
     * @return the reference of the file
     * @throws Refusal with every reason and its field
     */
    public String order(JsonNode posted) {
        var reference = orderByForm(posted);
        workflow.ordered(reference);
        return reference;
    }

    /** Takes an order without starting the process: the caller of this method starts it. Same refusals as {@link #order}. */
    public String orderByForm(JsonNode posted) {
        caller.get().requireCoordinator();
        acts.take(ActFeature.CHANGE);
        var given = fields.order(posted);
        var reference = AnalysisFileFeature.ANALYSIS_FILE.draw();
        files.add(reference, given.order(), given.members(), given.reviewOn(), given.endsOn(), clock.instant());
        AuditNotes.concerns(reference);
        return reference;
    }
}

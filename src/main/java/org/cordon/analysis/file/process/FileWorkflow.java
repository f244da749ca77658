package org.cordon.analysis.file.process;

import org.cordon.analysis.file.process.AnalysisFileProcess.Messages;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of an analysis file, and reports the decisions made outside its tasks to the process. */
@Component
public final class FileWorkflow {

    private final Processes processes;

    FileWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process for a file that was not ordered by the start form. */
    public void ordered(String file) {
        processes.start(AnalysisFileProcess.KEY, file, Variables.FILE_REFERENCE.is(file));
    }

    /** Tells the process that the decision to open the file was taken outside its task. */
    public void decided(String file) {
        processes.tell(Messages.FILE_DECIDED, file);
    }

    /** Tells the process that the review was made outside its task. */
    public void reviewed(String file) {
        processes.tell(Messages.FILE_REVIEWED, file);
    }
}

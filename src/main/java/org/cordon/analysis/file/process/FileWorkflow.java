package org.cordon.analysis.file.process;

import org.cordon.analysis.file.process.AnalysisFileProcess.Messages;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of analysis files, and tells it what has happened. */
@Component
public final class FileWorkflow {

    private final Processes processes;

    FileWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** A file was ordered by other means than the start form: compliance is to be asked. */
    public void ordered(String file) {
        processes.start(AnalysisFileProcess.KEY, file, Variables.FILE_REFERENCE.is(file));
    }

    /** Whether it is opened was decided by other means than a task. */
    public void decided(String file) {
        processes.tell(Messages.FILE_DECIDED, file);
    }

    /** Whether it goes on was said by other means than a task. */
    public void reviewed(String file) {
        processes.tell(Messages.FILE_REVIEWED, file);
    }
}

package org.cordon.analysis.file.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.analysis.file.FileWorkflow;
import org.cordon.analysis.file.process.AnalysisFileProcess.Messages;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts the process of analysis files, and tells it what has happened. */
@Component
final class CamundaFileWorkflow implements FileWorkflow {

    private final RuntimeService runtime;

    CamundaFileWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void ordered(String file) {
        runtime.startProcessInstanceByKey(AnalysisFileProcess.KEY, file, Map.of(Variables.FILE_REFERENCE.name(), file));
    }

    @Override
    public void decided(String file) {
        runtime.createMessageCorrelation(Messages.FILE_DECIDED).processInstanceBusinessKey(file).correlateAll();
    }

    @Override
    public void reviewed(String file) {
        runtime.createMessageCorrelation(Messages.FILE_REVIEWED).processInstanceBusinessKey(file).correlateAll();
    }
}

package org.cordon.roundup.arrest.process;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.roundup.arrest.ArrestWorkflow;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Elements;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Messages;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Component;

/** Starts {@code arrest-handling}, and ends it, in the transaction of the report. */
@Component
final class CamundaArrestWorkflow implements ArrestWorkflow, OpenCases {

    /** What the handling keeps of the report itself. */
    private static final List<String> TOLD = Stream.of(Variables.COUNTRY, Variables.EXTRADITION_WARNING, Variables.EXTRADITION_LIMIT)
            .map(ProcessVariable::name).toList();

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    CamundaArrestWorkflow(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @Override
    public void arrestReported(ReportedArrest arrest) {
        runtime.startProcessInstanceByKey(ArrestHandlingProcess.KEY, arrest.reference(), ArrestVariables.of(arrest));
    }

    @Override
    public void arrestEnded(String arrest) {
        runtime.createMessageCorrelation(Messages.ARREST_ENDED).processInstanceBusinessKey(arrest).correlateAllWithResult();
    }

    @Override
    public void arrestCorrected(ReportedArrest arrest) {
        var corrected = ArrestVariables.of(arrest);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(arrest.reference(), ArrestHandlingProcess.KEY).list()
                .forEach(instance -> {
                    TOLD.forEach(name -> runtime.setVariable(instance.getId(), name, corrected.get(name)));
                    move(instance, Elements.EXTRADITION_WARNING, arrest.extraditionWarning());
                    move(instance, Elements.EXTRADITION_LIMIT, arrest.extraditionLimit());
                    tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(Elements.FOLLOW_EXTRADITION).list()
                            .forEach(task -> tasks.setDueDate(task.getId(), date(arrest.extraditionLimit())));
                });
    }

    /** A limit counts from the arrest; where none is armed, the arrest is history or the extradition is not followed yet. */
    private void move(ProcessInstance instance, String timer, OffsetDateTime due) {
        if (due != null) {
            management.createJobQuery().processInstanceId(instance.getId()).activityId(timer).timers().list()
                    .forEach(job -> management.setJobDuedate(job.getId(), date(due)));
        }
    }

    private static Date date(OffsetDateTime time) {
        return time == null ? null : Date.from(time.toInstant());
    }

    @Override
    public void identityConfirmedAfterAll(ReportedArrest arrest) {
        runtime.startProcessInstanceByMessage(Messages.IDENTITY_CONFIRMED_AFTER_ALL, arrest.reference(), ArrestVariables.of(arrest));
    }

    @Override
    public void identityDeniedAfterAll(String arrest) {
        runtime.createMessageCorrelation(Messages.IDENTITY_DENIED_AFTER_ALL).processInstanceBusinessKey(arrest).correlateAllWithResult();
    }

    @Override
    public void arrestWithdrawn(String arrest) {
        runtime.createMessageCorrelation(Messages.REPORT_WITHDRAWN).processInstanceBusinessKey(arrest).correlateAllWithResult();
    }

    @Override
    public void operationCancelled(String operation) {
        runtime.createProcessInstanceQuery().processDefinitionKey(ArrestHandlingProcess.KEY)
                .variableValueEquals(ArrestHandlingProcess.Variables.OPERATION_REFERENCE.name(), operation).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Operation cancelled"));
    }
}

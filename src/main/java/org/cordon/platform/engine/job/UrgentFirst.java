package org.cordon.platform.engine.job;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.cordon.kernel.shared.model.UrgentWork;

/**
 * Orders the due jobs: arrests and FLASH first, then deadlines, then everything else. Last comes work without hurry, such as mails that did
 * not leave at once. Jobs that follow from an urgent job are urgent. A model or an administrator may set another priority.
 */
public final class UrgentFirst extends DefaultJobPriorityProvider {

    public static final long URGENT = 20;
    public static final long DEADLINE = 10;
    public static final long LATER = -10;

    private static final Set<String> OF_SOMEBODY_HELD = Set.of("arrest-handling");
    private static final Set<String> OF_NO_HURRY = Set.of("message-delivery", "return-sheets", "post-check", "specialist-confirming");

    @Override
    public long determinePriority(ExecutionEntity execution, JobDeclaration<?, ?> declared, String jobDefinition) {
        var given = super.determinePriority(execution, declared, jobDefinition);
        if (given != getDefaultPriority()) {
            return given;
        }
        var process = Optional.ofNullable(execution).map(ExecutionEntity::getProcessDefinitionId).map(id -> id.split(":")[0]).orElse("");
        if (UrgentWork.runs() || isUrgentJob() || OF_SOMEBODY_HELD.contains(process)) {
            return URGENT;
        }
        if (OF_NO_HURRY.contains(process)) {
            return LATER;
        }
        return declared instanceof TimerDeclarationImpl ? DEADLINE : given;
    }

    /** Whether the job that runs on this thread is urgent. */
    public static boolean isUrgentJob() {
        return Optional.ofNullable(Context.getCommandContext()).map(command -> command.getCurrentJob()).map(JobEntity::getPriority)
                .filter(priority -> priority >= URGENT).isPresent();
    }
}

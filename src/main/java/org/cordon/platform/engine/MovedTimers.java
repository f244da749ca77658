package org.cordon.platform.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.OpenTimers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Moves timers and tasks when the date for which they wait changes. The model names the date by a variable, {@code ${nominationDeadline}},
 * at a timer or as the due date of a task.
 *
 * <p>This class works inside two commands of the engine. The first command is the job that moves all timers and tasks after a date was
 * moved. The second command is the job of a timer that asks whether its date still holds ({@link TimerOfTheDay}).
 */
@Component
class MovedTimers implements OpenTimers {

    /**
     * The number of business keys whose instances are moved in one transaction: small enough for a short transaction, and large enough for
     * 195 countries.
     */
    private static final int BATCH = 50;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final ObjectProvider<ProcessDeclaration> processes;
    private final ObjectProvider<RuntimeService> runtime;

    /** Takes providers of processes and runtime, to look them up at the first call. The engine is built before the features. */
    MovedTimers(ObjectProvider<ProcessDeclaration> processes, ObjectProvider<RuntimeService> runtime) {
        this.processes = processes;
        this.runtime = runtime;
    }

    private record Waiting(String processKey, String businessKey) {

        /**
         * Returns the sort key of a process. The process key is part of the sort key, because several processes may wait under one business
         * key.
         */
        String place() {
            return businessKey + " " + processKey;
        }
    }

    @Override
    public Optional<String> followNext(String operation, Optional<String> after) {
        var next = processes.stream()
                .flatMap(process -> process.dates().stream().flatMap(dates -> dates.businessKeys(operation).stream())
                        .map(key -> new Waiting(process.key(), key)))
                .filter(waiting -> waiting.place().compareTo(after.orElse("")) > 0)
                .sorted(Comparator.comparing(Waiting::place)).limit(BATCH).toList();
        next.forEach(waiting -> follow(waiting.processKey, waiting.businessKey));
        return next.size() < BATCH ? Optional.empty() : Optional.of(next.get(BATCH - 1).place());
    }

    @Override
    public void follow(String processKey, String businessKey) {
        var commands = Context.getCommandContext();
        runtime.getObject().createProcessInstanceQuery().processDefinitionKey(processKey).processInstanceBusinessKey(businessKey).list()
                .forEach(instance -> follow(commands.getExecutionManager().findExecutionById(instance.getId()), commands));
    }

    private void follow(ExecutionEntity instance, CommandContext commands) {
        var dates = datesOf(instance, ClockUtil.getCurrentTime());
        dates.forEach((variable, date) -> keep(instance, variable, date));
        for (var job : commands.getJobManager().findJobsByProcessInstanceId(instance.getId())) {
            if (job instanceof TimerEntity timer) {
                follow(instance, timer);
            }
        }
        for (var task : commands.getTaskManager().findTasksByProcessInstanceId(instance.getId())) {
            follow(instance, task);
        }
    }

    private void follow(ExecutionEntity instance, TimerEntity timer) {
        variableOf(timer).ifPresent(variable -> presentDate(timer).ifPresent(date -> {
            keep(instance, variable, date);
            if (!Date.from(date).equals(timer.getDuedate())) {
                timer.setDuedate(Date.from(date));
            }
        }));
    }

    private void follow(ExecutionEntity instance, TaskEntity task) {
        variableIn(task.getTaskDefinition().getDueDateExpression()).ifPresent(variable -> {
            var date = datesOf(instance, task.getCreateTime()).get(variable);
            if (date != null && !Date.from(date).equals(task.getDueDate())) {
                keep(instance, variable, date);
                task.setDueDate(Date.from(date));
            }
        });
    }

    /** Keeps a date for later timers if the instance has the variable. An instance without the variable does not wait for that date. */
    private static void keep(ExecutionEntity instance, String variable, Instant date) {
        var text = date.atOffset(ZoneOffset.UTC).toString();
        if (instance.getVariable(variable) != null && !text.equals(instance.getVariable(variable))) {
            instance.setVariable(variable, text);
        }
    }

    /** Returns when a timer is to fire as things stand now; empty if the timer does not wait for a date that can be moved. */
    Optional<Instant> presentDate(JobEntity timer) {
        return variableOf(timer).map(variable -> datesOf(timer.getExecution().getProcessInstance(), begun(timer)).get(variable));
    }

    /** Returns the time from which a timer counts: the arrival of its task, or else its own creation. */
    private static Date begun(JobEntity timer) {
        return Context.getCommandContext().getTaskManager().findTasksByExecutionId(timer.getExecutionId()).stream().findFirst()
                .map(TaskEntity::getCreateTime).orElse(timer.getCreateTime());
    }

    private Map<String, Instant> datesOf(ExecutionEntity instance, Date begun) {
        var definition = instance.getProcessDefinition().getKey();
        return processes.stream().filter(process -> process.key().equals(definition)).findFirst().flatMap(ProcessDeclaration::dates)
                .map(dates -> dates.of(instance.getBusinessKey(), begun.toInstant())).orElse(Map.of());
    }

    private static Optional<String> variableOf(JobEntity timer) {
        var activity = timer.getExecution() == null ? null
                : timer.getExecution().getProcessDefinition().findActivity(timer.getActivityId());
        return Optional.ofNullable(activity)
                .map(event -> TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope()).get(event.getActivityId()))
                .filter(OptionalTimers.OptionalTimer.class::isInstance)
                .flatMap(declaration -> variableIn(((OptionalTimers.OptionalTimer) declaration).date()));
    }

    private static Optional<String> variableIn(Expression date) {
        return Optional.ofNullable(date).map(expression -> VARIABLE.matcher(expression.getExpressionText())).filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}

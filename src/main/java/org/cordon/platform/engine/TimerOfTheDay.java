package org.cordon.platform.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Fires a boundary timer. If its date was moved to a later time just before, the timer waits again until that date. A coordinator who was
 * told that there is more time must not see the old deadline strike a moment later.
 */
final class TimerOfTheDay extends TimerExecuteNestedActivityJobHandler {

    private final MovedTimers timers;

    TimerOfTheDay(MovedTimers timers) {
        this.timers = timers;
    }

    @Override
    public void execute(TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext commands, String tenant) {
        if (execution == null || execution.getProcessInstance() == null) {
            // The job was fetched while the activity still existed; the act that ended the activity has deleted the timer as well.
            throw new OptimisticLockingException("What this timer waited at has ended meanwhile");
        }
        var timer = commands.getCurrentJob() instanceof TimerEntity current ? current : null;
        var later = timer == null ? Optional.<Date>empty() : later(timer);
        if (later.isPresent()) {
            timer.createNewTimerJob(later.get());
        } else {
            super.execute(configuration, execution, commands, tenant);
        }
    }

    private Optional<Date> later(TimerEntity timer) {
        var now = ClockUtil.getCurrentTime();
        if (timer.getDuedate() != null && timer.getDuedate().after(now)) {
            // The job was due when it was fetched, and was moved before it could run. A person who runs the timer by hand ahead of its time
            // wants it to fire.
            return Context.getJobExecutorContext() == null ? Optional.empty() : Optional.of(timer.getDuedate());
        }
        return timers.presentDate(timer).filter(date -> date.isAfter(now.toInstant())).map(Date::from);
    }
}

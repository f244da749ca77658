package org.cordon.platform.engine.job;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.cordon.kernel.shared.web.Collision;

/**
 * Repeats at once a job that collided with another act, or whose connection to the database broke. The engine alone would let the job wait
 * as long as a job that failed. Then all jobs that collided at a deadline would come back in the same second, and collide again.
 *
 * <p>A repetition makes sense: the other act has ended by then, or the job has already waited some seconds for the other act. No retry is
 * counted, because the job is not at fault.
 */
public final class CollidedJobs implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return failure instanceof OptimisticLockingException || Collision.isOvertaken(failure) || DatabaseAway.isBroken(failure)
                ? new AtOnce(job, failure) : new DefaultJobRetryCmd(job, failure);
    }

    private static final class AtOnce extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        private AtOnce(String job, Throwable failure) {
            super(job, failure);
        }

        @Override
        public Object execute(CommandContext commands) {
            getJob().unlock();
            notifyAcquisition(commands);
            return null;
        }
    }
}

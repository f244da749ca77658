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
 * Has a job that collided with somebody else's act, or whose connection to the database broke, done again at once. The engine alone lets it
 * wait as long as a job that failed: all that collided at a deadline would come back in the same second, and collide again.
 *
 * <p>Whoever it collided with is through by then, or has been waited for some seconds, so that what is repeated gets on. No retry is
 * counted, as it is no fault of the job.
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

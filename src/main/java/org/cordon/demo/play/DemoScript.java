package org.cordon.demo.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoAccounts.Account;
import org.cordon.roundup.operation.Phase;

/** The script of one demo operation. The script has steps for some tasks; all other tasks are left to people who try the demo. */
interface DemoScript {

    /** Returns the code of the operation. */
    String operation();

    /** Returns the order to launch the operation. */
    ObjectNode order();

    /** Returns the step for a task; empty as long as the script has no step for this task. The step is taken once. */
    Optional<Step> answerTo(String taskKey, String subject);

    /** Returns a step that belongs to a phase and not to a task. The step is taken once. */
    default Optional<Step> unasked(Phase phase) {
        return Optional.empty();
    }

    /**
     * One act of one account.
     *
     * @param before    an act before the task is completed, such as an upload
     * @param variables the variables with which the account completes the task; null leaves the task open
     */
    record Step(Account account, Runnable before, Map<String, Object> variables) {

        static Step complete(Account account, Map<String, Object> variables) {
            return new Step(account, () -> { }, variables);
        }
    }
}

package org.cordon.demo.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoAccounts.Account;
import org.cordon.roundup.operation.Phase;

/**
 * What the people of one demo operation do. It has an answer to some tasks and none to others: these are the work that waits for whoever
 * tries the demo.
 */
interface DemoScript {

    /** The operation's code. */
    String operation();

    /** The order to launch it. */
    ObjectNode order();

    /** What to do about a task, once; empty as long as nothing is to be done about it. */
    Optional<Step> answerTo(String taskKey, String subject);

    /** What somebody does in a phase that no task asks for, once. */
    default Optional<Step> unasked(Phase phase) {
        return Optional.empty();
    }

    /**
     * One act of one account.
     *
     * @param before    what the account does first, such as handing in a file
     * @param variables what it completes the task with; null leaves the task open
     */
    record Step(Account account, Runnable before, Map<String, Object> variables) {

        static Step complete(Account account, Map<String, Object> variables) {
            return new Step(account, () -> { }, variables);
        }
    }
}

package org.cordon.demo.play;

import java.util.List;
import java.util.Map;

/** The open tasks of the demo, and a way for an account to complete a task. */
public interface DemoTasks {

    /**
     * An open task.
     *
     * @param subject the business key of the task's process, which is a reference
     */
    record Open(String id, String key, String subject) {
    }

    /** Returns the open tasks of an operation and of all items in the operation. */
    List<Open> of(String operation);

    /**
     * A question that waits for an answer, in time or late, or an alert that waits to be opened.
     *
     * @param question the reference of the question or the alert
     * @param country  the code of the country that is asked or alerted
     */
    record Asked(String id, String question, String country) {
    }

    /** Returns the open questions and alerts of all countries. */
    List<Asked> asked();

    /** Completes a task as an account; the account needs the rights for the task. Lists are posted as JSON. */
    void complete(String task, String user, String group, Map<String, Object> variables);
}

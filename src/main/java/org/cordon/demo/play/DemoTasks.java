package org.cordon.demo.play;

import java.util.List;
import java.util.Map;

/** The tasks of the demo's operations, and how an account completes one. */
public interface DemoTasks {

    /**
     * An open task.
     *
     * @param subject the reference that is the business key of its process
     */
    record Open(String id, String key, String subject) {
    }

    /** The open tasks of an operation and of everything in it. */
    List<Open> of(String operation);

    /**
     * A question that waits for an answer, in time or late, or an alert that waits to be opened.
     *
     * @param question the reference of either
     * @param country  the code of whoever is asked or alerted
     */
    record Asked(String id, String question, String country) {
    }

    /** The open questions and alerts of all who are asked and alerted. */
    List<Asked> asked();

    /** Completes a task as an account, which has to be allowed to. Lists are posted as JSON. */
    void complete(String task, String user, String group, Map<String, Object> variables);
}

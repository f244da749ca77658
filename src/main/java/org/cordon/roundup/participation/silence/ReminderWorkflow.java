package org.cordon.roundup.participation.silence;

import java.util.List;

/** What the processes of an operation are told about reminders. */
public interface ReminderWorkflow {

    /** Begins the process that reminds these countries. */
    void remindersOrdered(String operation, List<String> countries);
}

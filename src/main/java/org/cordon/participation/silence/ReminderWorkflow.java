package org.cordon.participation.silence;

import java.util.List;

/** What the processes of an operation are told about reminders. */
public interface ReminderWorkflow {

    /** These countries are reminded: begins the process that writes to them. */
    void remindersOrdered(String operation, List<String> countries);
}

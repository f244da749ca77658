package org.cordon.platform.monitoring;

/** The figures that are counted for Prometheus; docs/operations.md says what each is good for. */
enum Figure {

    OPERATIONS("operations", "Operations that are not closed or cancelled, by phase"),
    TASKS("tasks", "Open tasks, by kind and by how long they have been open"),
    TASKS_OVERDUE("tasks.overdue", "Open tasks whose due date has passed, by kind"),
    TASKS_OLDEST("tasks.oldest.age", "How long the oldest open task has been open, by kind", true),
    SILENCE("silence", "Countries of open operations that have not answered the invitation, by what becomes of it"),
    SILENCE_OLDEST("silence.oldest.age", "How long the longest overdue answer to an invitation is overdue", true),
    CONFIRMATIONS_UNANSWERED("confirmations.unanswered",
            "Questions about targets that a country has not answered, in operations that are being confirmed"),
    INCIDENTS("incidents", "Open incidents, by process and type"),
    MAIL("mail.queue", "Messages that have not left, by status"),
    MAIL_OLDEST("mail.queue.oldest.age", "How long the oldest message has waited to leave", true),
    JOBS_DUE("jobs.due", "Jobs that could run now and have not"),
    JOBS_LATENCY("jobs.latency", "How long the job has waited that has been due the longest", true),
    JOBS_FAILED("jobs.failed", "Jobs without retries left");

    private final String name;
    private final String meaning;
    private final boolean seconds;

    Figure(String name, String meaning) {
        this(name, meaning, false);
    }

    Figure(String name, String meaning, boolean seconds) {
        this.name = name;
        this.meaning = meaning;
        this.seconds = seconds;
    }

    String meter() {
        return "cordon." + name;
    }

    String meaning() {
        return meaning;
    }

    /** Returns the unit of the figure; null for a plain number. */
    String unit() {
        return seconds ? "seconds" : null;
    }
}

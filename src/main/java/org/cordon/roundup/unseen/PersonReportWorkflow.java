package org.cordon.roundup.unseen;

/** Tells the processes that something was said in a report on a person given by number and name. */
public interface PersonReportWorkflow {

    /** A job is to follow it, after the officer's transaction. */
    void said(String report);
}

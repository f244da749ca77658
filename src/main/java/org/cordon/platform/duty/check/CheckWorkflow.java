package org.cordon.platform.duty.check;

/** Tells the process {@code post-check} what has happened. */
public interface CheckWorkflow {

    /**
     * A check begins its course; when it is to be asked is found out in a job.
     *
     * @param entry whether it asks whether the entry is still right; else whether somebody answers
     */
    void toBeChecked(String check, String post, String country, boolean entry);

    /** Somebody has answered a test in time. */
    void answered(String check);

    /** The bureau stands for the entry of a post. */
    void confirmed(String post);

    /** The bureau has the post no longer. */
    void removed(String post);
}

package org.cordon.hub.specialist;

/** Tells the process {@code specialist-confirming} what has happened. */
public interface SpecialistWorkflow {

    /** A post is to be confirmed once its time comes. */
    void toBeConfirmed(String post, String country);

    /** The bureau stands for a post. */
    void confirmed(String post);

    /** The bureau has the post no longer. */
    void removed(String post);
}

package org.cordon.hub.group;

/** What the process of the register is told. */
public interface GroupWorkflow {

    /** A group was registered by other means than the start form: it is to be reviewed. */
    void registered(String group);

    /** Whether it is published was decided by other means than a task. */
    void decided(String group);

    /** Its steward has said something of it by other means than a task. */
    void kept(String group);
}

package org.cordon.roundup.confirmation;

/** Tells the participating countries' processes about the target list. */
public interface ListWorkflow {

    /** The list is out: a process that waits for it goes on, one that is still being screened finds it out later. */
    void listFrozen(String participation);
}

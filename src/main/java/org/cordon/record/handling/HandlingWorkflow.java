package org.cordon.record.handling;

/** What the process of a changed handling is told. */
public interface HandlingWorkflow {

    /**
     * The supplier of an item has changed its handling, or an analysis file has other members: whoever may see it now is to be asked and
     * told in a job.
     */
    void handlingChanged(String item);
}

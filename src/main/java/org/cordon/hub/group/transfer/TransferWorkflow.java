package org.cordon.hub.group.transfer;

/** What the process of a proposal is told. */
public interface TransferWorkflow {

    /** Something was proposed by other means than the start form. */
    void proposed(String group);

    /** It was answered by other means than a task. */
    void answered(String group);
}

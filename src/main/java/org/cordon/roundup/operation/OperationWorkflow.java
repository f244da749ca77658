package org.cordon.roundup.operation;

/** What the process of an operation is told. */
public interface OperationWorkflow {

    /** The operation was launched by other means than the process's own start form. */
    void operationLaunched(Operation operation);

    /** Every invited country has answered, or was recorded as silent. */
    void invitationsAnswered(String operation);

    /** Every participating country's nominations are in and screened. */
    void nominationsScreened(String operation);

    /** The coordinator has called the operation off. */
    void operationCancelled(String operation);
}

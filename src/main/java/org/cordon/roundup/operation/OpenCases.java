package org.cordon.roundup.operation;

/** What is being handled in an operation beside the work of its countries, such as leads and arrests. Implemented by the later features. */
public interface OpenCases {

    /** Ends their processes and open tasks, because the operation is called off. What was reported stays reported. */
    void operationCancelled(String operation);
}

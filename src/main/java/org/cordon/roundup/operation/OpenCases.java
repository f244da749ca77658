package org.cordon.roundup.operation;

/**
 * The open cases of an operation outside the participation of its countries, such as leads and arrests. The features of these cases
 * implement this.
 */
public interface OpenCases {

    /** Ends the processes and open tasks of the cases, because the operation is called off. Reports stay as they are. */
    void operationCancelled(String operation);
}

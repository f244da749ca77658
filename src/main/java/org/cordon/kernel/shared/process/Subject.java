package org.cordon.kernel.shared.process;

/** The variables that hold the subject of a process of any kind. Each line of the log and each task in Tasklist names these variables. */
public final class Subject {

    public static final ProcessVariable<String> OPERATION = ProcessVariable.string("operationReference");
    public static final ProcessVariable<String> TARGET = ProcessVariable.string("targetReference");
    /** The code of the country that acts, or in which something happens, as the process defines it. */
    public static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");

    private Subject() {
    }
}

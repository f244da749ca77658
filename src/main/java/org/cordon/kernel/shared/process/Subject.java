package org.cordon.kernel.shared.process;

/** The variables by which a process of any kind says what it is about. Each line of the log and each task in Tasklist names them. */
public final class Subject {

    public static final ProcessVariable<String> OPERATION = ProcessVariable.string("operationReference");
    public static final ProcessVariable<String> TARGET = ProcessVariable.string("targetReference");
    /** A code: that of the country which acts or in which something happens, as the process means it. */
    public static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");

    private Subject() {
    }
}

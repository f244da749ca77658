package org.cordon.analysis.file;

/** What the process of analysis files is told. */
public interface FileWorkflow {

    /** A file was ordered by other means than the start form: compliance is to be asked. */
    void ordered(String file);

    /** Whether it is opened was decided by other means than a task. */
    void decided(String file);

    /** Whether it goes on was said by other means than a task. */
    void reviewed(String file);
}

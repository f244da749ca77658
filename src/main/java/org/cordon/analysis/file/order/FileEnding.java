package org.cordon.analysis.file.order;

/** Lets what was made from an analysis file end with it. Asked by the job that erases the file, before anything of it is gone. */
public interface FileEnding {

    void erase(String file);
}

package org.cordon.analysis.file.order;

/** Erases what was made from an analysis file. The job that erases the file calls this before anything of the file is gone. */
public interface FileEnding {

    void erase(String file);
}

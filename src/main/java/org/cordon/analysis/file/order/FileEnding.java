package org.cordon.analysis.file.order;

/** Erases the products and other things that were made from an analysis file. The job that erases a file calls this first. */
public interface FileEnding {

    void erase(String file);
}

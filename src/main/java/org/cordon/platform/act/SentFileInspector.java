package org.cordon.platform.act;

import java.util.Optional;
import org.cordon.kernel.shared.input.PassingFile;

/**
 * Inspects a file that is the body of a request, once the file has arrived and before the transaction of the act begins. Inspecting takes
 * time, and no connection should wait for it. The feature that takes the file in implements it.
 */
@FunctionalInterface
public interface SentFileInspector {

    /** The request attribute under which the act finds the result. */
    String NOTED = "org.cordon.platform.act.SentFileInspector";

    /**
     * Inspects the file. Refuses nothing, because the act has not begun.
     *
     * @param path the path to which the file was sent
     * @return what the act needs to know about the file; empty if the file is not for this feature
     */
    Optional<?> inspect(String path, PassingFile file);
}

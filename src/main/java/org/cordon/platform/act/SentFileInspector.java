package org.cordon.platform.act;

import java.util.Optional;
import org.cordon.kernel.shared.input.PassingFile;

/**
 * Looks at a file that is the body of a request, once it has arrived and before the transaction of its act begins: to look takes time, and
 * no connection waits for it. The feature that takes the file in implements it.
 */
@FunctionalInterface
public interface SentFileInspector {

    /** The attribute of the request under which the act finds what was noted. */
    String NOTED = "org.cordon.platform.act.SentFileInspector";

    /**
     * Looks at the file; refuses nothing, since the act has not begun.
     *
     * @param path where it was sent
     * @return what the act has to know of it; empty if it is none of this feature
     */
    Optional<?> inspect(String path, PassingFile file);
}

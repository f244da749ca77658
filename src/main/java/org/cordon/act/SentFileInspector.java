package org.cordon.act;

import jakarta.servlet.http.HttpServletRequest;
import org.cordon.shared.input.PassingFile;

/**
 * Looks at a file that is the body of a request, once it has arrived and before the transaction of its act begins: to look takes time, and
 * no connection waits for it. The feature that takes the file in implements it, and finds in the request what it has noted there.
 */
@FunctionalInterface
public interface SentFileInspector {

    /** Notes in the request what the file is; refuses nothing, since the act has not begun. */
    void inspect(HttpServletRequest request, PassingFile file);
}

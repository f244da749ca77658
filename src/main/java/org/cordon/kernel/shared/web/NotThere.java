package org.cordon.kernel.shared.web;

import java.util.function.Supplier;
import org.cordon.kernel.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers with the page that says that there is nothing, for callers who may not see an item, whatever the reason. */
public final class NotThere {

    private NotThere() {
    }

    /**
     * Returns the item of a page.
     *
     * @throws ResponseStatusException not found, if it is refused
     */
    public static <T> T ifRefused(Supplier<T> found) {
        try {
            return found.get();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }
}

package org.cordon.kernel.shared.web;

import java.util.function.Supplier;
import org.cordon.kernel.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers with the "not found" page if the caller may not see an item, whatever the reason. */
public final class NotThere {

    private NotThere() {
    }

    /**
     * Returns the item of a page.
     *
     * @throws ResponseStatusException not found, if the item is refused
     */
    public static <T> T ifRefused(Supplier<T> found) {
        try {
            return found.get();
        } catch (Refusal nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }
}

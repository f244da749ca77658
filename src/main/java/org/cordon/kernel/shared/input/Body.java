package org.cordon.kernel.shared.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import org.cordon.kernel.shared.Refusal;

/**
 * The JSON that a caller sends to a controller. It is read only after a check has admitted the caller: an item that the caller may not see
 * is not found, whatever was sent about it.
 *
 * @param <T> the type as which the JSON is read: a record, or {@link JsonNode} if the controller reads the fields itself
 */
public final class Body<T> {

    private final InputStream sent;
    private final Class<T> kind;

    public Body(InputStream sent, Class<T> kind) {
        this.sent = sent;
        this.kind = kind;
    }

    /**
     * Reads the body. If nothing was sent, the result is a record with empty components.
     *
     * @param check refuses callers who may not send the body
     * @throws Refusal as the check does, and as {@link JsonText#read} and {@link JsonText#as} do
     */
    public T after(Runnable check) {
        check.run();
        return JsonText.read(sent, kind);
    }

    /**
     * Reads the body, which has to be one object.
     *
     * @param check refuses callers who may not send the body
     * @throws Refusal as the check does, and as {@link JsonText#object(InputStream, Class)} does
     */
    public T objectAfter(Runnable check) {
        check.run();
        return JsonText.object(sent, kind);
    }
}

package org.cordon.roundup.arrest.identity;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.report.ReportReader;

/** What a country says of the identity of a person arrested; a method is there if it is the person sought, and only then. */
record IdentityAnswer(boolean confirmed, IdentityMethod method, String text) {

    static IdentityAnswer of(Arrest arrest) {
        return new IdentityAnswer(arrest.identityMethod() != null, arrest.identityMethod(), arrest.identityText());
    }

    /**
     * Reads {@code identityConfirmed}, {@code method} and {@code text}, as they become; a method is needed to confirm, a text to deny.
     *
     * @param reader holds the refusals
     * @param posted the same as the reader's, for what is no text
     */
    static IdentityAnswer read(ReportReader reader, JsonNode posted) {
        var confirmed = posted.path("identityConfirmed");
        if (!confirmed.isBoolean()) {
            reader.refuse("identityConfirmed", said("must be true or false"));
        }
        var isSought = confirmed.asBoolean();
        return new IdentityAnswer(isSought, isSought ? reader.code("method", IdentityMethod.class) : null,
                isSought ? reader.text("text") : reader.requiredText("text"));
    }

    /** The key under which the corrections of the answer about an arrest are kept. */
    static String key(String arrest) {
        return arrest + "/identity";
    }

    /** The answer in the form in which it was posted. */
    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("identityConfirmed", confirmed)
                .put("method", method == null ? null : method.name()).put("text", text);
    }
}

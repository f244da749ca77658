package org.cordon.roundup.arrest.identity;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.report.ReportReader;

/** The answer of a country whether the person arrested is the person sought. Only a confirmation has a method. */
record IdentityAnswer(boolean confirmed, IdentityMethod method, String text) {

    static IdentityAnswer of(Arrest arrest) {
        return new IdentityAnswer(arrest.identityMethod() != null, arrest.identityMethod(), arrest.identityText());
    }

    /**
     * Reads {@code identityConfirmed}, {@code method} and {@code text}. A confirmation needs a method, and a denial needs a text.
     *
     * @param reader collects the refusals
     * @param posted the object that the reader reads; needed for values that are not texts
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

    /** Returns the key under which the corrections of the answer about an arrest are kept. */
    static String key(String arrest) {
        return arrest + "/identity";
    }

    /** Returns the answer in the form in which it was posted. */
    ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("identityConfirmed", confirmed)
                .put("method", method == null ? null : method.name()).put("text", text);
    }
}

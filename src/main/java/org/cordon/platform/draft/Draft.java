package org.cordon.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;

/**
 * The entries of a form that was not sent yet.
 *
 * @param content the entries as the form wrote them; null if nothing is kept
 * @param version 0 if nothing is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(JsonNode content, int version, String keptBy, Instant keptAt) implements PersonFile {

    static final Draft NONE = new Draft(null, 0, null, null);

    /** Returns the references that the draft mentions. A colleague may have written the draft, so its reader may learn of these items. */
    @Override
    public Stream<String> shown() {
        return content == null ? Stream.empty() : NamedItems.in(content).stream();
    }
}

package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.Leg;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;

/**
 * What is known of a group, as far as the bureau of a post sees it that gave it.
 *
 * @param reason why
 * @param until  when it is gone
 * @param draft  what the post wrote to it for the bureau; absent while it has not
 */
@JsonInclude(Include.NON_NULL)
public record GivenGroup(String reference, String reason, Instant until, List<Fact> facts, Draft draft) implements PersonFile {

    /**
     * One thing that is known.
     *
     * @param names whether the group is called so
     * @param role  what the countries are to the group, or null
     */
    @JsonInclude(Include.NON_NULL)
    public record Fact(String reference, boolean names, GroupFactKind kind, String text, Leg leg, List<String> countries, String role,
            HandlingCode handlingCode) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.concat(Stream.of(reference), facts.stream().map(Fact::reference));
    }
}

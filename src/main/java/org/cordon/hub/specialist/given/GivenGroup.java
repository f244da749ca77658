package org.cordon.hub.specialist.given;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.record.handling.HandlingCode;

/**
 * A group as a post of specialists sees it. It holds the facts that the bureau of the post sees, except links to other groups and facts
 * about persons.
 *
 * @param reason why the bureau gave the group
 * @param until when the post loses access
 * @param draft what the post wrote for the bureau; absent while the post has written nothing
 */
@JsonInclude(Include.NON_NULL)
public record GivenGroup(String reference, String reason, Instant until, List<Fact> facts, Draft draft) implements PersonFile {

    /**
     * One fact of the group.
     *
     * @param names whether the fact holds the name of the group
     * @param role the role of the countries in the group, or null
     */
    @JsonInclude(Include.NON_NULL)
    public record Fact(String reference, boolean names, GroupFactKind kind, String text, SmugglingStage leg, List<String> countries,
            String role, HandlingCode handlingCode) {
    }

    @Override
    public Stream<String> shown() {
        return Stream.concat(Stream.of(reference), facts.stream().map(Fact::reference));
    }
}

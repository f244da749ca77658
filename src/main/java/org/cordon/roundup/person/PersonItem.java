package org.cordon.roundup.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.identity.Finding;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.PersonView;

/**
 * One line of a list of persons: a target, or a nomination that has not become a target. A reader who may not see persons gets only
 * references, states and countries.
 *
 * @param state the state of the target as shown to the reader, or the status of the nomination
 * @param wanting the countries that want the person; for a nomination, the country that nominated
 * @param hosts the countries in which the person is believed to be, the likeliest first; only for targets
 * @param dateOfBirth the date of birth as far as it is known, {@code YYYY/MM/DD}, {@code YYYY/MM} or {@code YYYY}
 * @param near in a search by name, what makes the name similar to the name that was searched; null if the name has the searched words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonItem(String reference, String operation, Kind kind, String state, List<String> wanting, List<String> hosts,
        String entityId,
        String name, String forename, String dateOfBirth, List<Finding> near) implements PersonFile {

    public enum Kind { TARGET, NOMINATION }

    static PersonItem of(TargetView target) {
        var person = target.person();
        var state = target.state() == null ? null : target.state().name();
        return person == null
                ? new PersonItem(target.reference(), target.operation(), Kind.TARGET, state, target.wanting(), target.hosts(), null, null,
                        null, null, null)
                : new PersonItem(target.reference(), target.operation(), Kind.TARGET, state, target.wanting(), target.hosts(),
                        person.entityId(), person.name(),
                        person.forename(), person.dateOfBirth(), null);
    }

    /** Returns the line for a partner: the person without state and wanting countries. */
    static PersonItem released(TargetView target) {
        var item = of(target);
        return new PersonItem(item.reference, item.operation, item.kind, null, null, item.hosts, item.entityId, item.name, item.forename,
                item.dateOfBirth, null);
    }

    static PersonItem of(Nomination nomination) {
        var person = PersonView.of(nomination);
        return new PersonItem(nomination.reference(), nomination.operation(), Kind.NOMINATION, nomination.status().name(),
                List.of(nomination.country()), null,
                person.entityId(), person.name(), person.forename(), person.dateOfBirth(), null);
    }

    /** Returns the line of a person whose name is similar to the searched name. */
    PersonItem near(List<Finding> findings) {
        return new PersonItem(reference, operation, kind, state, wanting, hosts, entityId, name, forename, dateOfBirth, findings);
    }

    @Override
    public Stream<String> shown() {
        return name == null ? Stream.empty() : Stream.of(reference);
    }
}

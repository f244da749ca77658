package org.cordon.rooms.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cordon.rooms.inbox.Inbox.Person;

/**
 * What a reference is about, as far as the reader may see it.
 *
 * @param subject in the words of whoever wrote them: a question, a title, a name of a group; of a lead or an arrest the place
 * @param person  the person whom it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String reference, String subject, Person person) {

    boolean saysSomething() {
        return subject != null || person != null;
    }
}

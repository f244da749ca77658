package org.cordon.rooms.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cordon.rooms.inbox.Inbox.Person;

/**
 * What a reference is about, as far as the reader may see it.
 *
 * @param subject the text of a question, a title or the name of a group, as its author wrote it; for a lead or an arrest, the place
 * @param person  the person whom it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subject(String reference, String subject, Person person) {

    boolean saysSomething() {
        return subject != null || person != null;
    }
}

package org.cordon.rooms.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.analysis.file.identity.OwnFileQueries.FileWork;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.roundup.nomination.PersonView;

/**
 * What waits for one person, and whom the person waits for.
 *
 * @param state   a text that changes when a task of the reader comes, goes or changes hands
 * @param open    the number of the reader's open tasks; larger than the number of {@code tasks} if there are very many
 * @param tasks   the open tasks of the reader's groups, the most urgent first
 * @param awaited what the reader has asked of others and they have not yet done, the first due first
 * @param files   the analyst's own analysis files in which work waits that is no task; null for everybody but analysts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inbox(String state, int open, List<Item> tasks, List<Item> awaited, List<FileWork> files) {

    /** Returns this inbox with the work of an analyst that is no task. */
    public Inbox with(Optional<List<FileWork>> waiting) {
        return new Inbox(state, open, tasks, awaited, waiting.orElse(null));
    }

    /**
     * A task, or something that others owe the reader.
     *
     * @param id        the id of the task in the engine; null for what others owe
     * @param task      the key of the task in its model; for what others owe, the key of their task
     * @param reference the reference that the task is about
     * @param subject   what it is about, in the words of whoever wrote them: a question, a title, a name of a group
     * @param person    the person whom it is about, as the reader may see the person
     * @param number    how many it is about: targets to confirm, nominations to screen, or countries awaited
     * @param from      who asks, as the code of a country, a partner or the coordination; null if the asker is not named
     * @param of        the parties that are awaited; null for a task
     * @param operation the operation; null if the task belongs to no operation that the reader sees
     * @param urgency   the urgency of a question or an alert: FLASH or URGENT; null for others
     * @param holder    the account that has taken the task; null if nobody has
     * @param early     whether the act happens by itself on its day, so that the task only brings it forward
     * @param urgent    whether it cannot wait for days: it is overdue or due within a day, or somebody is held until it is done
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Item(String id, String task, String reference, String subject, Person person, Integer number, String from,
            List<String> of, String operation, String urgency, String holder, Instant since, Instant due, boolean early, boolean urgent) {
    }

    /**
     * The name of a person, as the file has it.
     *
     * @param reference the reference of the target
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String reference, String name, String forename) implements PersonFile {

        /** Returns the name behind a target; null without a target, or if the reader does not see the person. */
        static Person of(String target, Map<String, PersonView> persons) {
            var person = target == null ? null : persons.get(target);
            return person == null ? null : new Person(target, person.name(), person.forename());
        }

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }
}

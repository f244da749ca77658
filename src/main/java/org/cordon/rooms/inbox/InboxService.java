package org.cordon.rooms.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.rooms.inbox.Inbox.Item;
import org.cordon.rooms.inbox.Inbox.Person;
import org.cordon.roundup.nomination.PersonView;
import org.cordon.roundup.person.TargetQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the inbox of a person together. */
@Service
@Transactional(readOnly = true)
public class InboxService {

    /** The acts that happen by themselves on their day, as the models say. */
    private static final Set<String> BY_THEMSELVES = Set.of("userTask_openPhase", "userTask_endPhase");
    /** The tasks that are as urgent as the question or alert that they answer. */
    private static final Set<String> ANSWERS = Set.of("userTask_answerQuestion", "userTask_answerBack", "userTask_openAlert");
    private static final Set<String> PRESSING = Set.of("FLASH", "URGENT");

    private final OpenTasks tasks;
    private final Subjects subjects;
    private final AwaitedItems awaited;
    private final TargetQueries targets;
    private final CurrentCaller caller;

    InboxService(OpenTasks tasks, Subjects subjects, AwaitedItems awaited, TargetQueries targets, CurrentCaller caller) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.awaited = awaited;
        this.targets = targets;
        this.caller = caller;
    }

    /** Returns the caller's inbox; empty lists for a caller for whom no task can be. */
    public Inbox inbox() {
        var reader = caller.get();
        var state = tasks.state(reader);
        var open = tasks.of(reader);
        var about = subjects.of(open).stream().collect(Collectors.toMap(row -> List.of(row.reference(), row.task()), Function.identity(),
                (one, same) -> one));
        var owed = awaited.of(reader);
        var persons = targets.persons(Stream.concat(about.values().stream().map(Subjects.Row::target),
                owed.stream().map(AwaitedItems.Row::target)).filter(Objects::nonNull).distinct().toList());
        return new Inbox(state, open.isEmpty() ? 0 : open.get(0).open(),
                open.stream().map(task -> task(task, about.get(List.of(task.reference(), task.task())), persons, reader)).toList(),
                owed.stream().filter(row -> row.target() == null || persons.containsKey(row.target())).map(row -> owed(row, persons))
                        .toList(), null);
    }

    /** Returns a text that changes when a task of the caller comes, goes or changes hands. */
    public String state() {
        return tasks.state(caller.get());
    }

    private static Item task(OpenTasks.Row task, Subjects.Row subject, Map<String, PersonView> persons, Caller reader) {
        var about = Optional.ofNullable(subject);
        var urgency = about.map(Subjects.Row::urgency).filter(PRESSING::contains).filter(known -> ANSWERS.contains(task.task()));
        return new Item(task.id(), task.task(), task.reference(), about.map(Subjects.Row::subject).orElse(null),
                about.map(row -> Person.of(row.target(), persons)).orElse(null),
                about.map(Subjects.Row::number).orElse(null),
                about.map(Subjects.Row::asker).or(() -> country(task.reference(), reader)).map(InboxService::code)
                        .filter(code -> !reader.country().equals(Optional.of(code))).orElse(null), null,
                about.map(Subjects.Row::operation).orElse(null), urgency.orElse(null), task.holder(), task.since(), task.due(),
                BY_THEMSELVES.contains(task.task()) && !task.late(),
                task.urgent() || urgency.filter("FLASH"::equals).isPresent());
    }

    private static Item owed(AwaitedItems.Row row, Map<String, PersonView> persons) {
        return new Item(null, row.task(), row.reference(), row.subject(),
                Person.of(row.target(), persons), null, null, row.parties(), row.operation(),
                null, null, row.since(), row.due(), false, false);
    }

    /** Returns the country whose nominations a task of the General Secretariat is about. */
    private static Optional<String> country(String reference, Caller reader) {
        return reader.country().isEmpty() && reference.matches(".*-[A-Z]{2}") ? Optional.of(reference.substring(reference.length() - 2))
                : Optional.empty();
    }

    /** Returns the code of a country for the group of its bureau, and any other party as it is. */
    private static String code(String party) {
        return Roles.isBureau(party) ? party.substring(party.indexOf('-') + 1) : party;
    }
}

package org.cordon.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Compares the sheet of a storey with its processes. The sheet must show the start of each process, each message that it receives, and each
 * task that it asks for.
 */
final class CollaborationRules {

    /** The prefix of the id of a pool that is a process; the other pools are parties. */
    private static final String POOL = "pool_";
    private static final Pattern DASHED = Pattern.compile("-(.)");

    private CollaborationRules() {
    }

    /** Returns the differences between a sheet and the models of its storey, in either direction. */
    static Stream<String> differences(Model sheet, List<Model> models) {
        var found = new ArrayList<String>();
        var pools = new HashSet<String>();
        for (var model : models) {
            var pool = POOL + DASHED.matcher(model.key()).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
            pools.add(pool);
            if (sheet.every(Participant.class).stream()
                    .noneMatch(party -> party.getId().equals(pool) && party.getName().equals(model.process().getName()))) {
                found.add(model + " has no pool");
            }
            compare(model + " is told", told(model), flows(sheet, flow -> flow.getTarget().getId().equals(pool)), found);
            compare(model + " asks for", asked(model),
                    flows(sheet, flow -> flow.getSource().getId().equals(pool) && !isProcess(flow.getTarget().getId())), found);
        }
        sheet.every(Participant.class).stream().map(Participant::getId).filter(id -> isProcess(id) && !pools.contains(id))
                .forEach(id -> found.add(id + " is no process of this storey"));
        return found.stream();
    }

    private static void compare(String what, Set<String> wanted, Set<String> shown, List<String> found) {
        wanted.stream().filter(name -> !shown.contains(name)).forEach(name -> found.add(what + " " + name + ", which nobody says"));
        shown.stream().filter(name -> !wanted.contains(name)).forEach(name -> found.add(what + " " + name + ", which it does not know"));
    }

    private static Set<String> flows(Model sheet, Predicate<MessageFlow> which) {
        return sheet.every(MessageFlow.class).stream().filter(which).map(MessageFlow::getName).collect(Collectors.toSet());
    }

    private static boolean isProcess(String participant) {
        return participant.startsWith(POOL);
    }

    /** Returns the names of the starts without a trigger, and the messages that the model catches, in words. */
    private static Set<String> told(Model model) {
        var begins = model.every(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process && start.getEventDefinitions().isEmpty())
                .map(StartEvent::getName);
        var events = model.every(CatchEvent.class).stream().flatMap(event -> event.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance).map(MessageEventDefinition.class::cast)
                .map(MessageEventDefinition::getMessage);
        var tasks = model.every(ReceiveTask.class).stream().map(ReceiveTask::getMessage);
        return Stream.concat(begins, Stream.concat(events, tasks).map(message -> inWords(message.getName()))).collect(Collectors.toSet());
    }

    private static Set<String> asked(Model model) {
        return model.every(UserTask.class).stream().map(UserTask::getName).collect(Collectors.toSet());
    }

    /** Turns {@code cordon.arrestReported} into "Arrest reported". */
    private static String inWords(String message) {
        var words = message.replace("cordon.", "").replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

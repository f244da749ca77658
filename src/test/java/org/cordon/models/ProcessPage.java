package org.cordon.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The page of a process, {@code docs/processes/<key>.md}. It has texts that people wrote, and tables that must agree with the model and the
 * code.
 */
final class ProcessPage {

    /** The headings of the texts that people write. */
    static final List<String> TOLD = List.of("Purpose", "Trigger", "Ends as", "When something fails");

    private final Model model;
    private final ProcessCode code;

    ProcessPage(Model model, ProcessCode code) {
        this.model = model;
        this.code = code;
    }

    /** Returns the text under a heading of the page, without the space around it. */
    String written(String heading) {
        return written(model.key(), heading);
    }

    static String written(String key, String heading) {
        try {
            var page = Files.readString(Pictures.FOLDER.resolve(key + ".md")).replace("\r\n", "\n");
            return Stream.of(page.split("(?m)^## ")).filter(part -> part.startsWith(heading + "\n")).findFirst()
                    .map(part -> part.substring(heading.length()).strip()).orElse("");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the tables of the model and its code by their heading. A table without rows is left out. */
    Map<String, String> tables() {
        return Map.of(
                "Elements", table("Element|Delegate or listener|Service|In|Out", elements()),
                "Timers", table("Timer|Of|When|Then", timers()),
                "Messages", table("Message|At|Then", messages()));
    }

    /** Returns the names of the end events that end the instance. An end event that only ends a path beside it is left out. */
    List<String> ends() {
        var beside = model.every(BoundaryEvent.class).stream().filter(event -> !event.cancelActivity()).map(ProcessPage::reachable)
                .flatMap(Collection::stream).collect(Collectors.toSet());
        return model.every(EndEvent.class).stream().filter(end -> !beside.contains(end) && !endsAPhase(end)).map(FlowElement::getName)
                .toList();
    }

    private static boolean endsAPhase(EndEvent end) {
        return end.getParentElement() instanceof SubProcess phase && !phase.triggeredByEvent();
    }

    private Stream<List<String>> elements() {
        return inOrder(model.process().getFlowElements())
                .filter(node -> node instanceof Task || node instanceof StartEvent && node.getParentElement() instanceof Process)
                .map(this::element);
    }

    private List<String> element(FlowNode node) {
        var beans = ModelRules.callsOf(node).map(ModelRules::inner).toList();
        var uses = beans.stream().map(code.uses()::get).toList();
        var names = code.variablesOf(model);
        var in = new TreeSet<>(ModelRules.properties(node, ModelRules.INPUT));
        uses.forEach(use -> in.addAll(ModelRules.named(use.reads(), names)));
        var out = new TreeSet<>(ModelRules.properties(node, ModelRules.OUTPUT));
        uses.forEach(use -> out.addAll(ModelRules.named(use.writes(), names)));
        var services = uses.stream().flatMap(use -> use.calls().stream()).collect(Collectors.toCollection(TreeSet::new));
        var posted = new TreeSet<>(code.postedWith(model, node.getId()));
        return List.of(labelled(node) + people(node), listed(beans), listed(services),
                Stream.of(listed(in), posted.isEmpty() ? "" : "posted: " + listed(posted)).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")),
                listed(out));
    }

    private Stream<List<String>> timers() {
        return inOrder(model.process().getFlowElements()).filter(CatchEvent.class::isInstance).map(CatchEvent.class::cast)
                .filter(event -> Model.timerOf(event) != null)
                .map(event -> List.of(labelled(event), scope(event), "`" + Model.timerOf(event).getTextContent().strip() + "`",
                        then(event)));
    }

    private Stream<List<String>> messages() {
        var events = model.every(CatchEvent.class).stream().flatMap(event -> event.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance).map(MessageEventDefinition.class::cast)
                .map(definition -> List.of("`" + definition.getMessage().getName() + "`", labelled(event), then(event))));
        var tasks = model.every(ReceiveTask.class).stream().filter(task -> task.getMessage() != null)
                .map(task -> List.of("`" + task.getMessage().getName() + "`", labelled(task), "goes on: " + next(task)));
        return Stream.concat(events, tasks).sorted((one, other) -> (one.get(0) + one.get(1)).compareTo(other.get(0) + other.get(1)));
    }

    private static String scope(CatchEvent event) {
        return event instanceof BoundaryEvent boundary ? "`" + boundary.getAttachedTo().getId() + "`" : "the whole process";
    }

    private static String then(CatchEvent event) {
        if (event instanceof StartEvent && event.getParentElement() instanceof Process) {
            return "begins one: " + next(event);
        }
        var interrupts = event instanceof BoundaryEvent boundary ? boundary.cancelActivity()
                : !(event instanceof StartEvent start) || start.isInterrupting();
        return (interrupts ? "ends it: " : "beside it: ") + next(event);
    }

    /** Returns the names of the following elements. A gateway that only joins is skipped. */
    private static String next(FlowNode node) {
        return node.getOutgoing().stream().map(flow -> flow.getTarget())
                .map(target -> target.getName() == null ? next(target) : target.getName())
                .collect(Collectors.joining(", "));
    }

    /** Returns all flow nodes in the order of the file, the nodes of a subprocess after the subprocess. */
    private static Stream<FlowNode> inOrder(Collection<FlowElement> elements) {
        return elements.stream().filter(FlowNode.class::isInstance).map(FlowNode.class::cast)
                .flatMap(node -> Stream.concat(Stream.of(node),
                        node instanceof SubProcess sub ? inOrder(sub.getFlowElements()) : Stream.empty()));
    }

    private static String people(FlowNode node) {
        return node instanceof UserTask task
                ? "<br>for `%s`, due `%s`".formatted(task.getCamundaCandidateGroups(), task.getCamundaDueDate()) : "";
    }

    private static Set<FlowNode> reachable(FlowNode start) {
        var seen = new LinkedHashSet<FlowNode>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var node = open.remove();
            if (seen.add(node)) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
            }
        }
        return seen;
    }

    private static String labelled(FlowElement element) {
        return "%s<br>`%s`".formatted(element.getName(), element.getId());
    }

    private static String listed(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String table(String head, Stream<List<String>> rows) {
        var body = rows.map(row -> "| " + String.join(" | ", row) + " |").toList();
        return body.isEmpty() ? ""
                : Stream.concat(Stream.of("| " + head.replace("|", " | ") + " |", "|" + head.replaceAll("[^|]+", "---") + "|"),
                body.stream()).collect(Collectors.joining("\n"));
    }
}

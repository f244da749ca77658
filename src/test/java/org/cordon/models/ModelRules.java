package org.cordon.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordon.kernel.caller.Roles;

/** The rules for the content of a process model; {@link DiagramRules} has those for its drawing. */
final class ModelRules {

    /** Process keys that Tasklist offers to be started by hand. */
    private static final Set<String> STARTED_BY_HAND = Set.of("infra-operation", "lead-handling", "arrest-handling", "question-asking",
            "contact-declaring", "alert-issuing", "group-register", "group-transfer", "session-convening", "analysis-file",
            "product-making");
    /**
     * The process without asynchronous steps. Its token moves in the transaction that records the fact, so that tokens and states always
     * agree.
     */
    private static final String SYNCHRONOUS = "target-pursuit";

    /** Listeners that the engine adds to the tasks of every model. */
    private static final Set<String> HEARD_EVERYWHERE = Set.of("completedTaskListener", "happenedAtListener",
            "assignedTaskListener", "endedTaskListener");

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "startEvent_", EndEvent.class, "endEvent_", BoundaryEvent.class, "boundaryEvent_",
            UserTask.class, "userTask_", ServiceTask.class, "serviceTask_", SendTask.class, "sendTask_", ReceiveTask.class, "receiveTask_",
            SubProcess.class, "subProcess_", Gateway.class, "gateway_", SequenceFlow.class, "flow_");
    /** The name of the acting party in a picture, by candidate group. */
    private static final Map<String, String> WHO = Map.ofEntries(Map.entry(Roles.COORDINATOR, "Coordinator"),
            Map.entry(Roles.COMPLIANCE, "Compliance officer"), Map.entry(Roles.bureau("${country}"), "NCB of the country"),
            Map.entry("${wantingGroups}", "NCBs of the wanting countries"), Map.entry("${askedGroup}", "Whoever is asked"),
            Map.entry("${askerGroup}", "NCB of the country that asks"), Map.entry("${readerGroup}", "Reader of the alert"),
            Map.entry("${reviewerGroup}", "Whoever reviews it"), Map.entry("${seatGroup}", "Whoever is invited"),
            Map.entry("${ownerGroup}", "Whoever does it"), Map.entry("${authorGroup}", "Its author"),
            Map.entry("${secondReaderGroups}", "Another analyst of the file"),
            Map.entry("${recipientGroup}", "Recipient of the product"));
    static final String INPUT = "additionalInputVariables";
    static final String OUTPUT = "additionalOutputVariables";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.*?)}");
    private static final Pattern STATE_OR_QUESTION = Pattern.compile(
            "^(Who|Whose|What|Which|When|Where|Why|How|May|Is|Are|Does|Has|Have|Can|Shall|Will|At|In|On|No|Not|[A-Z][a-z]+(ed|ing|ly)) ");
    private static final Pattern PRONOUN = Pattern.compile(
            " ((it|him|her|them|they|those|that|who|whom|whoever|what)( |$)|(each|all|others)$)");
    private static final Pattern ONE_FACT = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:([a-z-]+\\.html)");

    private ModelRules() {
    }

    static List<ModelRule> all(ProcessCode code) {
        return List.of(
                new ModelRule("the file is named after its process", ModelRules::fileNames),
                new ModelRule("ids say type and meaning", ModelRules::ids),
                new ModelRule("the process says what it is for", ModelRules::processes),
                new ModelRule("user tasks say what to do", ModelRules::documentation),
                new ModelRule("everything is labelled", ModelRules::labels),
                new ModelRule("tasks are named by verb and noun", ModelRules::taskNames),
                new ModelRule("questions are answered by one fact", ModelRules::conditions),
                new ModelRule("answers lead where they say", ModelRules::answers),
                new ModelRule("save points lie where they should", ModelRules::savePoints),
                new ModelRule("failed work is tried again", ModelRules::retries),
                new ModelRule("some processes are started by hand", ModelRules::startable),
                new ModelRule("forms exist", model -> forms(model, code)),
                new ModelRule("tasks have a group and a due date", model -> groups(model, code)),
                new ModelRule("expressions are names alone", Expressions::ofModel),
                new ModelRule("beans exist", model -> beans(model, code)),
                new ModelRule("delegates are named like their work", ModelRules::delegates),
                new ModelRule("variables are declared", model -> variables(model, code)),
                new ModelRule("tasks declare what their code uses", model -> uses(model, code)),
                new ModelRule("messages are sent by the code", model -> messages(model, code)),
                new ModelRule("every wait ends by a timer", ModelRules::waits),
                new ModelRule("flows meet at gateways", ModelRules::meetings),
                new ModelRule("who acts is in the picture", ModelRules::actors));
    }

    /** Delegates and listeners that no model calls. */
    static Set<String> unusedBeans(Collection<Model> models, ProcessCode code) {
        var unused = new TreeSet<>(code.beans());
        unused.removeAll(HEARD_EVERYWHERE);
        models.stream().flatMap(ModelRules::calls).map(ModelRules::inner).forEach(unused::remove);
        return unused;
    }

    /** Forms that no model shows. */
    static Set<String> unusedForms(Collection<Model> models, ProcessCode code) {
        var unused = new TreeSet<>(code.forms());
        models.stream().flatMap(ModelRules::formKeys).map(key -> key.replace("embedded:deployment:", "")).forEach(unused::remove);
        return unused;
    }

    private static Stream<String> fileNames(Model model) {
        return model.every(Process.class).stream().map(Process::getId).filter(id -> !id.equals(model.file()))
                .map(id -> model.file() + ".bpmn holds " + id);
    }

    private static Stream<String> ids(Model model) {
        var elements = model.every(FlowElement.class).stream().filter(element -> !prefixed(element, prefix(element)))
                .map(FlowElement::getId);
        var messages = model.every(Message.class).stream()
                .filter(message -> !prefixed(message, "Message_") && !message.getId().matches("Message_[A-Z][A-Za-z]*")
                        || !message.getName().equals("cordon." + lowered(message.getId().replace("Message_", ""))))
                .map(message -> message.getId() + " is named " + message.getName());
        return Stream.concat(elements, messages);
    }

    private static String prefix(FlowElement element) {
        return PREFIXES.entrySet().stream().filter(entry -> entry.getKey().isInstance(element)).map(Map.Entry::getValue).findFirst()
                .orElse("event_");
    }

    private static boolean prefixed(BaseElement element, String prefix) {
        return element.getId().matches(prefix + "[a-z][A-Za-z]*");
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase() + text.substring(1);
    }

    private static Stream<String> processes(Model model) {
        var process = model.process();
        return Stream.of(
                Map.entry("name", process.getName() != null),
                Map.entry("documentation", !process.getDocumentations().isEmpty()),
                Map.entry("isExecutable", process.isExecutable()),
                Map.entry("historyTimeToLive", process.getCamundaHistoryTimeToLiveString() != null),
                Map.entry("versionTag", process.getCamundaVersionTag() != null))
                .filter(said -> !said.getValue()).map(said -> model.key() + " has no " + said.getKey());
    }

    private static Stream<String> documentation(Model model) {
        return model.every(UserTask.class).stream()
                .filter(task -> task.getDocumentations().isEmpty()
                        || !task.getDocumentations().iterator().next().getTextContent().matches("(?s)For the .*If nobody .*"))
                .map(task -> task.getId() + " does not say for whom it is and what happens if nobody acts");
    }

    private static Stream<String> labels(Model model) {
        var found = new ArrayList<String>();
        Stream.of(Task.class, Event.class, SubProcess.class).flatMap(type -> model.every(type).stream()).map(FlowElement.class::cast)
                .filter(element -> !spoken(element.getName())).forEach(element -> found.add(element.getId() + " has no proper label"));
        for (var gateway : model.every(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() == 1) {
                if (gateway.getName() != null) {
                    found.add(gateway.getId() + " only joins and needs no label");
                }
            } else if (!spoken(gateway.getName()) || !gateway.getName().endsWith("?")) {
                found.add(gateway.getId() + " asks nothing");
            }
        }
        var ends = new HashSet<String>();
        model.every(EndEvent.class).stream().filter(end -> !ends.add(end.getName()))
                .forEach(end -> found.add(end.getId() + " ends like another end event"));
        return found.stream();
    }

    private static Stream<String> taskNames(Model model) {
        return model.every(Task.class).stream().filter(task -> !isVerbAndNoun(task.getName()))
                .map(task -> task.getId() + " is named " + task.getName());
    }

    /**
     * Checks the parts of this rule that a program can check: the name asks nothing, begins with no state, and says a noun instead of "it".
     */
    static boolean isVerbAndNoun(String name) {
        return name != null && name.matches("[A-Z][a-z]+ [^?]+")
                && !STATE_OR_QUESTION.matcher(name).find() && !PRONOUN.matcher(name).find();
    }

    private static boolean spoken(String label) {
        return label != null && label.matches("[A-Z][^.${}]+");
    }

    private static Stream<String> meetings(Model model) {
        return model.every(FlowNode.class).stream().filter(node -> !(node instanceof Gateway) && node.getIncoming().size() > 1)
                .map(node -> node.getId() + " joins what a gateway should");
    }

    /** A note names the acting people, at each task for people and at each start by people. */
    private static Stream<String> actors(Model model) {
        return model.every(FlowNode.class).stream().filter(node -> Model.camunda(node, "formKey") != null)
                .filter(node -> notesAt(model, node)
                        .noneMatch(note -> !(node instanceof UserTask task) || note.equals(WHO.get(task.getCamundaCandidateGroups()))))
                .map(node -> node.getId() + " does not show who acts");
    }

    private static Stream<String> notesAt(Model model, FlowNode node) {
        return model.every(Association.class).stream().filter(tie -> node.equals(tie.getSource()))
                .map(tie -> ((TextAnnotation) tie.getTarget()).getText().getTextContent());
    }

    private static Stream<String> conditions(Model model) {
        var flows = model.every(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null
                        && !ONE_FACT.matcher(flow.getConditionExpression().getTextContent()).matches())
                .map(flow -> flow.getId() + " asks more than one fact");
        var gateways = model.every(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1)
                .filter(gateway -> gateway.getDefault() == null || gateway.getDefault().getConditionExpression() != null
                        || gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() != null).count() != 1)
                .map(gateway -> gateway.getId() + " needs one condition and a default");
        return Stream.concat(flows, gateways);
    }

    /** A fact is true on the flow labelled yes, and false by default on the flow labelled no. */
    private static Stream<String> answers(Model model) {
        return model.every(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> !(flow.getConditionExpression() == null ? "No" : "Yes").equals(flow.getName()))
                .map(flow -> flow.getId() + " is labelled " + flow.getName());
    }

    private static Stream<String> savePoints(Model model) {
        var synchronous = model.key().equals(SYNCHRONOUS);
        return model.every(FlowNode.class).stream()
                .filter(node -> node.isCamundaAsyncBefore() != (!synchronous && (node instanceof ServiceTask || node instanceof SendTask))
                        || node.isCamundaAsyncAfter())
                .map(node -> node.getId() + " has a save point too many or too few");
    }

    private static Stream<String> retries(Model model) {
        return model.every(FlowNode.class).stream()
                .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                .filter(node -> extensions(node, CamundaFailedJobRetryTimeCycle.class).findAny().isEmpty())
                .map(node -> node.getId() + " does not say when it is tried again");
    }

    private static Stream<String> startable(Model model) {
        return model.process().isCamundaStartableInTasklist() == STARTED_BY_HAND.contains(model.key())
                ? Stream.empty() : Stream.of(model.key() + " is offered, or hidden, against the rule");
    }

    private static Stream<String> forms(Model model, ProcessCode code) {
        var missing = model.every(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask || node instanceof StartEvent start && start.getEventDefinitions().isEmpty()
                        && STARTED_BY_HAND.contains(model.key()) && node.getParentElement() instanceof Process)
                .filter(node -> Model.camunda(node, "formKey") == null).map(node -> node.getId() + " has no form");
        var unknown = formKeys(model).filter(key -> {
            var form = FORM.matcher(key);
            return !form.matches() || !code.forms().contains(form.group(1));
        }).map(key -> "There is no form " + key);
        return Stream.concat(missing, unknown);
    }

    private static Stream<String> formKeys(Model model) {
        return model.every(FlowNode.class).stream().map(node -> Model.camunda(node, "formKey")).filter(key -> key != null);
    }

    private static Stream<String> groups(Model model, ProcessCode code) {
        return model.every(UserTask.class).stream()
                .filter(task -> !code.groups().contains(task.getCamundaCandidateGroups()) || task.getCamundaDueDate() == null
                        || task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null)
                .map(task -> task.getId() + " is for " + task.getCamundaCandidateGroups() + ", due " + task.getCamundaDueDate());
    }

    private static Stream<String> beans(Model model, ProcessCode code) {
        var idle = model.every(Activity.class).stream().filter(node -> node instanceof ServiceTask || node instanceof SendTask)
                .filter(node -> Model.camunda(node, "delegateExpression") == null).map(node -> node.getId() + " calls no delegate");
        var unknown = calls(model).filter(call -> !code.beans().contains(inner(call))).map(call -> "There is no bean " + call);
        return Stream.concat(idle, unknown);
    }

    /**
     * A task has the verb and object of its delegate. A delegate that works in several places gives each task these words and the place.
     */
    private static Stream<String> delegates(Model model) {
        return model.every(Activity.class).stream().filter(node -> Model.camunda(node, "delegateExpression") != null)
                .filter(node -> !node.getId().split("_", 2)[1]
                        .startsWith(inner(Model.camunda(node, "delegateExpression")).replaceAll("Delegate$", "")))
                .map(node -> node.getId() + " is worked by " + Model.camunda(node, "delegateExpression"));
    }

    private static Stream<String> calls(Model model) {
        return model.every(FlowNode.class).stream().flatMap(ModelRules::callsOf);
    }

    static Stream<String> callsOf(FlowNode node) {
        return Stream.of(
                Stream.ofNullable(Model.camunda(node, "delegateExpression")),
                extensions(node, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression),
                extensions(node, CamundaExecutionListener.class).map(CamundaExecutionListener::getCamundaDelegateExpression))
                .flatMap(calls -> calls);
    }

    private static Stream<String> variables(Model model, ProcessCode code) {
        var declared = code.variablesOf(model).values();
        var expressions = Stream.of(
                model.every(SequenceFlow.class).stream().map(SequenceFlow::getConditionExpression).filter(condition -> condition != null)
                        .map(ModelElementInstance::getTextContent),
                model.every(TimerEventDefinition.class).stream().map(ModelElementInstance::getTextContent),
                model.every(UserTask.class).stream().flatMap(task -> Stream.of(task.getCamundaCandidateGroups(), task.getCamundaDueDate())))
                .flatMap(texts -> texts).filter(text -> text != null)
                .flatMap(text -> EXPRESSION.matcher(text).results().map(result -> result.group(1)));
        var properties = model.every(FlowNode.class).stream()
                .flatMap(node -> Stream.concat(properties(node, INPUT).stream(), properties(node, OUTPUT).stream()));
        return Stream.concat(expressions, properties).distinct().filter(name -> !declared.contains(name))
                .map(name -> name + " is no variable of " + model.key());
    }

    /** A delegate reads and writes the variables that its task declares. A listener at a user task writes those that the task declares. */
    private static Stream<String> uses(Model model, ProcessCode code) {
        var names = code.variablesOf(model);
        return model.every(Task.class).stream().flatMap(task -> callsOf(task).map(ModelRules::inner).filter(code.uses()::containsKey)
                .map(code.uses()::get)
                .filter(use -> !named(use.writes(), names).equals(properties(task, OUTPUT))
                        || !(task instanceof UserTask) && !named(use.reads(), names).equals(properties(task, INPUT)))
                .map(use -> task.getId() + " reads " + named(use.reads(), names) + " and writes " + named(use.writes(), names)));
    }

    static Set<String> named(Set<String> constants, Map<String, String> names) {
        return constants.stream().map(constant -> names.getOrDefault(constant, constant)).collect(Collectors.toSet());
    }

    static Set<String> properties(FlowNode node, String name) {
        return extensions(node, CamundaProperties.class).flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(","))).collect(Collectors.toSet());
    }

    private static Stream<String> messages(Model model, ProcessCode code) {
        return model.every(Message.class).stream().map(Message::getName).filter(name -> !code.messages().contains(name))
                .map(name -> "Nobody sends " + name);
    }

    private static Stream<String> waits(Model model) {
        return waitStates(model).filter(wait -> endings(model, wait).isEmpty()).map(wait -> wait.getId() + " may wait for ever");
    }

    static Stream<Activity> waitStates(Model model) {
        return model.every(Activity.class).stream().filter(node -> node instanceof UserTask || node instanceof ReceiveTask);
    }

    /** Returns the ids of the timers that end a wait. They interrupt the wait itself or its phase, or belong to the whole process. */
    static List<String> endings(Model model, Activity wait) {
        var own = Stream.of(wait, wait.getParentElement()).filter(Activity.class::isInstance).map(Activity.class::cast)
                .flatMap(activity -> model.boundaryEventsOf(activity).stream()).filter(BoundaryEvent::cancelActivity)
                .map(CatchEvent.class::cast);
        var ofAll = model.every(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof SubProcess && start.isInterrupting()).map(CatchEvent.class::cast);
        return Stream.concat(own, ofAll).filter(event -> Model.timerOf(event) != null).map(BaseElement::getId).toList();
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.empty() : extensions.getElementsQuery().filterByType(type).list().stream();
    }

    static String inner(String expression) {
        return expression.replaceAll("^\\$\\{|}$", "");
    }
}

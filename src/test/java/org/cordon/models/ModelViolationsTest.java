package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.models.ProcessCode.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule turns red on the model planted for it, and none on the sound one. */
class ModelViolationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/models-violations");
    private static final Map<String, String> VARIABLES = Map.of(
            "REFERENCE", "knownReference", "FACT", "knownFact", "DEADLINE", "knownDeadline");
    private static final ProcessCode CODE = new ProcessCode(
            Set.of("doWorkDelegate", "judgeWorkListener"),
            Map.of("sound", VARIABLES, "variables-are-declared", VARIABLES, "tasks-declare-what-their-code-uses", VARIABLES),
            Map.of("doWorkDelegate", new Use(Set.of("REFERENCE"), Set.of("FACT"), Set.of())),
            Set.of("coordinator"), Set.of("judge-work.html"), Set.of("cordon.moreGiven"), Map.of());

    /** The element that each rule must name in the model planted for it. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("the file is named after its process", "another-process"),
            Map.entry("ids say type and meaning", "Activity_judgeWork"),
            Map.entry("the process says what it is for", "historyTimeToLive"),
            Map.entry("user tasks say what to do", "userTask_judgeWork"),
            Map.entry("everything is labelled", "gateway_workGood"),
            Map.entry("tasks are named by verb and noun", "userTask_judgeWork is named Come to work?"),
            Map.entry("questions are answered by one fact", "flow_workGood"),
            Map.entry("answers lead where they say", "flow_workGood"),
            Map.entry("save points lie where they should", "serviceTask_doWork"),
            Map.entry("failed work is tried again", "serviceTask_doWork"),
            Map.entry("some processes are started by hand", "some-processes-are-started-by-hand"),
            Map.entry("forms exist", "lost-form.html"),
            Map.entry("tasks have a group and a due date", "userTask_judgeWork"),
            Map.entry("expressions are names alone", "${knownFact.getClass()"),
            Map.entry("beans exist", "lostDelegate"),
            Map.entry("delegates are named like their work", "serviceTask_finishWork"),
            Map.entry("variables are declared", "unknownFact"),
            Map.entry("tasks declare what their code uses", "serviceTask_doWork reads [knownReference]"),
            Map.entry("messages are sent by the code", "cordon.neverSent"),
            Map.entry("every wait ends by a timer", "receiveTask_awaitMore"),
            Map.entry("flows meet at gateways", "endEvent_workDone"),
            Map.entry("who acts is in the picture", "userTask_judgeWork"),
            Map.entry("everything is drawn in its size", "serviceTask_doWork"),
            Map.entry("the drawing fits a screen", "the-drawing-fits-a-screen"),
            Map.entry("a sheet has few nodes", "a-sheet-has-few-nodes has 31 nodes"),
            Map.entry("the happy path is one straight line", "serviceTask_doWork"),
            Map.entry("flows run at right angles", "flow_workDone"),
            Map.entry("flows begin and end at borders", "flow_workDone"),
            Map.entry("shapes do not overlap", "startEvent_begun overlaps serviceTask_doWork"),
            Map.entry("flows run through nothing", "flow_moreOverdue runs through endEvent_notJudged"),
            Map.entry("flows do not cross", "flow_judgementOverdue meets flow_moreOverdue"),
            Map.entry("labels can be read", "flow_workGood over"));

    @ParameterizedTest
    @MethodSource("rules")
    void turnsRed(ModelRule rule) {
        var culprit = CULPRITS.get(rule.name());

        assertThat(rule.check().apply(Model.read(FOLDER.resolve(rule.name().replace(' ', '-') + ".bpmn"))))
                .anySatisfy(violation -> assertThat(violation).contains(culprit));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void leavesTheSoundModelAlone(ModelRule rule) {
        assertThat(rule.check().apply(Model.read(FOLDER.resolve("sound.bpmn")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Come to a session?", "May a party contact you", "Take it back", "Put it to each", "Give it up",
            "Erase who waits", "Arrested", "At large", "Positively located", "Awaiting confirmation", "Invite"})
    void noticesQuestionsPronounsAndStates(String name) {
        assertThat(ModelRules.isVerbAndNoun(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Decide on the invitation", "Await confirmation", "Deliver message", "Do the work"})
    void takesVerbsWithTheirNouns(String name) {
        assertThat(ModelRules.isVerbAndNoun(name)).isTrue();
    }

    @Test
    void noticesDecisionsInAnotherLanguage() {
        assertThat(Expressions.ofDecision("<inputExpression expressionLanguage=\"juel\">")).hasSize(1);
        assertThat(Expressions.ofDecision("function(x) external {java: {class: \"java.lang.Runtime\"}}")).isNotEmpty();
    }

    @Test
    void noticesWhatNoModelUses() {
        var sound = List.of(Model.read(FOLDER.resolve("sound.bpmn")));
        var more = new ProcessCode(Set.of("doWorkDelegate", "idleDelegate"), Map.of(), Map.of(), Set.of(),
                Set.of("judge-work.html", "idle.html"), Set.of(),
                Map.of());

        assertThat(ModelRules.unusedBeans(sound, more)).containsExactly("idleDelegate");
        assertThat(ModelRules.unusedForms(sound, more)).containsExactly("idle.html");
    }

    static Stream<ModelRule> rules() {
        return Stream.concat(ModelRules.all(CODE).stream(), DiagramRules.all().stream());
    }
}

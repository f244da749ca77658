package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.cordon.support.ModelCoverage;
import org.cordon.support.ModelFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of this build has passed every element of every model: each flow, and so each answer of each gateway, and each event. */
class ModelCoverageIT {

    private static final Path DELIVERY = ModelFiles.named("message-delivery.bpmn");

    static List<Path> models() {
        return ModelFiles.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementWasPassed(Path model) throws IOException {
        assertThat(notPassed(model, Files.readAllLines(ModelCoverage.FILE))).isEmpty();
    }

    @Test
    void anElementThatNoTestPassesIsFound() {
        assertThat(notPassed(DELIVERY, Set.of(ModelCoverage.line("message-delivery", "startEvent_messageQueued"))))
                .contains("message-delivery endEvent_messageSent").doesNotContain("message-delivery startEvent_messageQueued");
    }

    @Test
    void whatAnEarlierBuildOrModelLeftBehindCountsForNothing() {
        var now = ModelCoverage.line("message-delivery", "startEvent_messageQueued").split(" ");
        var earlier = ModelCoverage.line("2000-01-01T00:00:00Z", now[1], now[2], now[3]);
        var changed = ModelCoverage.line(now[0], now[1].replace(now[1].charAt(0), 'x'), now[2], now[3]);

        assertThat(notPassed(DELIVERY, Set.of(earlier, changed))).contains("message-delivery startEvent_messageQueued");
    }

    private static Set<String> notPassed(Path file, Collection<String> passed) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process = model.getModelElementsByType(Process.class).iterator().next().getId();
        var elements = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).stream().filter(node -> !isLink(node) && !(node instanceof SubProcess))
                .forEach(node -> elements.add(process + " " + node.getId()));
        model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> !isLink(flow.getSource()) && !isLink(flow.getTarget()))
                .forEach(flow -> elements.add(process + " " + flow.getId()));
        var lines = new HashSet<>(passed);
        elements.removeIf(element -> lines.contains(ModelCoverage.line(process, element.substring(process.length() + 1))));
        return elements;
    }

    /**
     * Returns whether the node is a link event. A pair of link events is one flow drawn in two places, and the engine knows neither of
     * them.
     */
    private static boolean isLink(FlowNode node) {
        return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }
}

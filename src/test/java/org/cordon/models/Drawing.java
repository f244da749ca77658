package org.cordon.models;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * One sheet of the drawing of a model. It shows the process, a phase that the process shows as a closed box, or the parties and processes
 * of a storey.
 *
 * @param of the process, phase or collaboration that the sheet shows
 * @param shapes the boxes, by the id of the element that they show
 * @param lines the flows, and the lines between a note and its element
 */
record Drawing(BaseElement of, Map<String, BpmnShape> shapes, List<Line> lines) {

    /** A line from one box to another. */
    record Line(String id, BaseElement from, BaseElement to, BpmnEdge edge) {
    }

    static List<Drawing> of(Model model) {
        return model.every(BpmnPlane.class).stream().map(Drawing::of).toList();
    }

    private static Drawing of(BpmnPlane plane) {
        return new Drawing(plane.getBpmnElement(),
                plane.getChildElementsByType(BpmnShape.class).stream()
                        .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape, (one, other) -> one,
                                LinkedHashMap::new)),
                plane.getChildElementsByType(BpmnEdge.class).stream().map(Drawing::line).toList());
    }

    private static Line line(BpmnEdge edge) {
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            return new Line(flow.getId(), flow.getSource(), flow.getTarget(), edge);
        }
        if (edge.getBpmnElement() instanceof MessageFlow flow) {
            return new Line(flow.getId(), (Participant) flow.getSource(), (Participant) flow.getTarget(), edge);
        }
        var tie = (Association) edge.getBpmnElement();
        return new Line(tie.getId(), tie.getSource(), tie.getTarget(), edge);
    }

    /** Returns the nodes drawn on the sheet. */
    Stream<FlowNode> nodes() {
        return shapes.values().stream().map(BpmnShape::getBpmnElement).filter(FlowNode.class::isInstance).map(FlowNode.class::cast);
    }

    /** Returns the start event of the drawn process. A start event without a trigger comes before one with a trigger. */
    StartEvent start() {
        return nodes().filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
                .filter(start -> of.equals(start.getParentElement()))
                .min(Comparator.comparing(start -> start.getEventDefinitions().size())).orElseThrow();
    }
}

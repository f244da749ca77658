package org.cordon.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** How a process model must look: drawn so that a person reads it from left to right, without a line that hides another. */
final class DiagramRules {

    private static final double WIDTH = 2000;
    private static final double HEIGHT = 950;

    private DiagramRules() {
    }

    static List<ModelRule> all() {
        return List.of(
                new ModelRule("everything is drawn in its size", DiagramRules::sizes),
                new ModelRule("the drawing fits a screen", DiagramRules::fits),
                new ModelRule("the happy path is one straight line", DiagramRules::happyPath),
                new ModelRule("flows run at right angles", DiagramRules::rightAngles),
                new ModelRule("flows begin and end at borders", DiagramRules::docking),
                new ModelRule("shapes do not overlap", DiagramRules::overlaps),
                new ModelRule("flows run through nothing", DiagramRules::runsThrough),
                new ModelRule("flows do not cross", DiagramRules::crossings),
                new ModelRule("labels can be read", DiagramRules::labels));
    }

    /** A rectangle; x and y grow to the right and downwards. */
    record Box(String id, double x, double y, double width, double height) {

        static Box of(String id, Bounds bounds) {
            return new Box(id, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        boolean hasOnBorder(Point point) {
            var within = point.x >= x && point.x <= right() && point.y >= y && point.y <= bottom();
            return within && (point.x == x || point.x == right() || point.y == y || point.y == bottom());
        }
    }

    record Point(double x, double y) {
    }

    /** A straight piece of a flow. */
    record Piece(String flow, Point from, Point to) {

        boolean isStraight() {
            return from.x == to.x || from.y == to.y;
        }

        boolean runsThrough(Box box) {
            return Math.min(from.x, to.x) < box.right() && Math.max(from.x, to.x) > box.x
                    && Math.min(from.y, to.y) < box.bottom() && Math.max(from.y, to.y) > box.y;
        }

        boolean meets(Piece other) {
            return Math.min(from.x, to.x) <= Math.max(other.from.x, other.to.x) && Math.min(other.from.x, other.to.x) <= Math.max(from.x, to.x)
                    && Math.min(from.y, to.y) <= Math.max(other.from.y, other.to.y) && Math.min(other.from.y, other.to.y) <= Math.max(from.y, to.y);
        }
    }

    private static Stream<String> sizes(Model model) {
        var nodes = model.every(FlowNode.class).stream().filter(node -> !(node instanceof SubProcess)).filter(node -> {
            var expected = node instanceof Event ? new double[] {36, 36} : node instanceof Gateway ? new double[] {50, 50} : new double[] {100, 80};
            return !isDrawn(node) || box(node).width() != expected[0] || box(node).height() != expected[1];
        }).map(FlowNode::getId);
        var flows = model.every(SequenceFlow.class).stream().filter(flow -> flow.getDiagramElement() == null).map(SequenceFlow::getId);
        return Stream.concat(nodes, flows);
    }

    private static Stream<String> fits(Model model) {
        var boxes = boxes(model);
        var width = boxes.stream().mapToDouble(Box::right).max().orElse(0) - boxes.stream().mapToDouble(Box::x).min().orElse(0);
        var height = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) - boxes.stream().mapToDouble(Box::y).min().orElse(0);
        return width <= WIDTH && height <= HEIGHT ? Stream.empty() : Stream.of(model.key() + " is " + width + " x " + height);
    }

    /** From the start to the right on one height, to an end or to the link that carries on in the next row. */
    private static Stream<String> happyPath(Model model) {
        FlowNode node = model.every(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof Process).findFirst().orElseThrow();
        while (!(node instanceof EndEvent || node instanceof IntermediateThrowEvent)) {
            var here = box(node);
            var next = node.getOutgoing().stream().map(SequenceFlow::getTarget)
                    .filter(target -> box(target).middle() == here.middle() && box(target).x() > here.right()).findFirst();
            if (next.isEmpty()) {
                return Stream.of("The path breaks off at " + node.getId());
            }
            node = next.get();
        }
        return Stream.empty();
    }

    private static Stream<String> rightAngles(Model model) {
        return pieces(model).stream().filter(piece -> !piece.isStraight()).map(Piece::flow).distinct();
    }

    private static Stream<String> docking(Model model) {
        return model.every(SequenceFlow.class).stream().filter(flow -> {
            var points = points(flow);
            return !box(flow.getSource()).hasOnBorder(points.get(0)) || !box(flow.getTarget()).hasOnBorder(points.get(points.size() - 1));
        }).map(SequenceFlow::getId);
    }

    private static Stream<String> overlaps(Model model) {
        return pairs(boxes(model)).filter(pair -> pair.one.overlaps(pair.other) && !belongTogether(model, pair.one.id(), pair.other.id()))
                .map(pair -> pair.one.id() + " overlaps " + pair.other.id());
    }

    private static boolean belongTogether(Model model, String one, String other) {
        return holds(model, one, other) || holds(model, other, one);
    }

    private static boolean holds(Model model, String holder, String held) {
        var element = model.xml().getModelElementById(held);
        return holder.equals(((BaseElement) element.getParentElement()).getId())
                || element instanceof BoundaryEvent event && holder.equals(event.getAttachedTo().getId());
    }

    private static Stream<String> runsThrough(Model model) {
        var boxes = boxes(model);
        return model.every(SequenceFlow.class).stream().flatMap(flow -> {
            var own = Stream.of(flow.getSource(), flow.getTarget(), (BaseElement) flow.getParentElement()).map(BaseElement::getId).toList();
            var pieces = pieces(flow);
            return boxes.stream().filter(box -> !own.contains(box.id()) && pieces.stream().anyMatch(piece -> piece.runsThrough(box)))
                    .map(box -> flow.getId() + " runs through " + box.id());
        });
    }

    private static Stream<String> crossings(Model model) {
        return pairs(pieces(model)).filter(pair -> !pair.one.flow().equals(pair.other.flow()) && pair.one.meets(pair.other))
                .map(pair -> pair.one.flow() + " meets " + pair.other.flow()).distinct();
    }

    private static Stream<String> labels(Model model) {
        var found = new ArrayList<String>();
        var labels = new ArrayList<Box>();
        for (var element : model.every(FlowElement.class)) {
            if (element.getName() != null && (element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow)) {
                var label = label(element);
                if (label == null || label.getBounds() == null) {
                    found.add(element.getId() + " has a label without a place");
                } else {
                    labels.add(Box.of(element.getId(), label.getBounds()));
                }
            }
        }
        var shapes = model.every(FlowNode.class).stream().filter(node -> !(node instanceof SubProcess)).map(DiagramRules::box).toList();
        var pieces = pieces(model);
        for (var label : labels) {
            labels.stream().filter(other -> other != label && other.overlaps(label)).forEach(other -> found.add(label.id() + " over " + other.id()));
            shapes.stream().filter(shape -> shape.overlaps(label)).forEach(shape -> found.add(label.id() + " over " + shape.id()));
            pieces.stream().filter(piece -> piece.runsThrough(label)).forEach(piece -> found.add(label.id() + " over " + piece.flow()));
        }
        return found.stream();
    }

    private static BpmnLabel label(FlowElement element) {
        return element instanceof SequenceFlow flow ? flow.getDiagramElement().getBpmnLabel()
                : ((BpmnShape) ((FlowNode) element).getDiagramElement()).getBpmnLabel();
    }

    private static List<Box> boxes(Model model) {
        return model.every(FlowNode.class).stream().filter(DiagramRules::isDrawn).map(DiagramRules::box).toList();
    }

    private static boolean isDrawn(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape;
    }

    private static Box box(FlowNode node) {
        return Box.of(node.getId(), ((BpmnShape) node.getDiagramElement()).getBounds());
    }

    private static List<Piece> pieces(Model model) {
        return model.every(SequenceFlow.class).stream().flatMap(flow -> pieces(flow).stream()).toList();
    }

    private static List<Piece> pieces(SequenceFlow flow) {
        var points = points(flow);
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i < points.size(); i++) {
            pieces.add(new Piece(flow.getId(), points.get(i - 1), points.get(i)));
        }
        return pieces;
    }

    private static List<Point> points(SequenceFlow flow) {
        return ((BpmnEdge) flow.getDiagramElement()).getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList();
    }

    private static <T> Stream<Pair<T>> pairs(Collection<T> elements) {
        var list = List.copyOf(elements);
        return IntStream.range(0, list.size()).boxed()
                .flatMap(i -> list.subList(i + 1, list.size()).stream().map(other -> new Pair<>(list.get(i), other)));
    }

    private record Pair<T>(T one, T other) {
    }
}

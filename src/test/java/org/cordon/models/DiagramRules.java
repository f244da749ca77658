package org.cordon.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.cordon.models.Drawing.Line;

/** The rules for the drawing of a process model: a person can read it from left to right, and no line hides another. */
final class DiagramRules {

    private static final double WIDTH = 1500;
    private static final double HEIGHT = 820;
    private static final long NODES = 30;
    /**
     * The numbers of nodes that two models may have. Each is one phase from end to end, and another scope would cost rows at each arrest
     * (ADR 126).
     */
    private static final Map<String, Long> MORE_NODES = Map.of("target-pursuit", 46L, "arrest-handling", 42L);

    private DiagramRules() {
    }

    static List<ModelRule> all() {
        return List.of(
                new ModelRule("everything is drawn in its size", DiagramRules::sizes),
                new ModelRule("the drawing fits a screen", model -> fits(model, WIDTH, HEIGHT)),
                new ModelRule("a sheet has few nodes", DiagramRules::nodes),
                new ModelRule("the happy path is one straight line", DiagramRules::happyPath),
                new ModelRule("flows run at right angles", DiagramRules::rightAngles),
                new ModelRule("flows begin and end at borders", DiagramRules::docking),
                new ModelRule("shapes do not overlap", DiagramRules::overlaps),
                new ModelRule("flows run through nothing", DiagramRules::runsThrough),
                new ModelRule("flows do not cross", DiagramRules::crossings),
                new ModelRule("labels can be read", DiagramRules::labels));
    }

    /** The rules for a sheet of parties and processes. Readers scroll such a sheet, but it is no wider than the narrowest desk. */
    static List<ModelRule> ofSheets() {
        return List.of(
                new ModelRule("the sheet fits a screen", sheet -> fits(sheet, 1280, 1080)),
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
            return Math.min(from.x, to.x) <= Math.max(other.from.x, other.to.x)
                    && Math.min(other.from.x, other.to.x) <= Math.max(from.x, to.x)
                    && Math.min(from.y, to.y) <= Math.max(other.from.y, other.to.y)
                    && Math.min(other.from.y, other.to.y) <= Math.max(from.y, to.y);
        }
    }

    private static Stream<String> sizes(Model model) {
        var drawn = Drawing.of(model).stream().flatMap(drawing -> drawing.shapes().keySet().stream()).toList();
        var lines = Drawing.of(model).stream().flatMap(drawing -> drawing.lines().stream()).map(Line::id).toList();
        var missing = Stream.concat(
                model.every(FlowNode.class).stream().map(FlowNode::getId).filter(id -> !drawn.contains(id)),
                model.every(SequenceFlow.class).stream().map(SequenceFlow::getId).filter(id -> !lines.contains(id)));
        var misshapen = Drawing.of(model).stream()
                .flatMap(drawing -> drawing.nodes().filter(node -> !isOpen(drawing, node)).filter(node -> {
                    var expected = node instanceof Event ? new double[] {36, 36}
                            : node instanceof Gateway ? new double[] {50, 50} : new double[] {100, 80};
            return box(drawing, node).width() != expected[0] || box(drawing, node).height() != expected[1];
        })).map(FlowNode::getId);
        return Stream.concat(missing, misshapen);
    }

    /** Returns whether the inside of a subprocess is drawn in its place, so that its size depends on its content. */
    private static boolean isOpen(Drawing drawing, FlowNode node) {
        return node instanceof SubProcess && drawing.shapes().get(node.getId()).isExpanded();
    }

    private static Stream<String> fits(Model model, double atMostWide, double atMostHigh) {
        return Drawing.of(model).stream().flatMap(drawing -> {
            var boxes = boxes(drawing);
            var width = boxes.stream().mapToDouble(Box::right).max().orElse(0) - boxes.stream().mapToDouble(Box::x).min().orElse(0);
            var height = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) - boxes.stream().mapToDouble(Box::y).min().orElse(0);
            return width <= atMostWide && height <= atMostHigh
                    ? Stream.empty() : Stream.of(drawing.of().getId() + " is " + width + " x " + height);
        });
    }

    private static Stream<String> nodes(Model model) {
        return Drawing.of(model).stream().filter(drawing -> drawing.nodes().count() > MORE_NODES.getOrDefault(drawing.of().getId(), NODES))
                .map(drawing -> drawing.of().getId() + " has " + drawing.nodes().count() + " nodes");
    }

    /** Follows the flows from the start to the right, all on one height, until an end. */
    private static Stream<String> happyPath(Model model) {
        return Drawing.of(model).stream().flatMap(drawing -> {
            FlowNode node = drawing.start();
            while (!(node instanceof EndEvent)) {
                var here = box(drawing, node);
                var next = node.getOutgoing().stream().map(SequenceFlow::getTarget)
                        .filter(target -> box(drawing, target).middle() == here.middle() && box(drawing, target).x() > here.right())
                        .findFirst();
                if (next.isEmpty()) {
                    return Stream.of("The path breaks off at " + node.getId());
                }
                node = next.get();
            }
            return Stream.empty();
        });
    }

    private static Stream<String> rightAngles(Model model) {
        return Drawing.of(model).stream().flatMap(drawing -> pieces(drawing).stream()).filter(piece -> !piece.isStraight()).map(Piece::flow)
                .distinct();
    }

    private static Stream<String> docking(Model model) {
        return Drawing.of(model).stream().flatMap(drawing -> drawing.lines().stream().filter(line -> {
            var points = points(line);
            return !box(drawing, line.from()).hasOnBorder(points.get(0))
                    || !box(drawing, line.to()).hasOnBorder(points.get(points.size() - 1));
        })).map(Line::id);
    }

    private static Stream<String> overlaps(Model model) {
        return Drawing.of(model).stream().flatMap(drawing -> pairs(boxes(drawing)))
                .filter(pair -> pair.one.overlaps(pair.other) && !belongTogether(model, pair.one.id(), pair.other.id()))
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
        return Drawing.of(model).stream().flatMap(drawing -> {
            var boxes = boxes(drawing);
            return drawing.lines().stream().flatMap(line -> {
                var own = Stream.of(line.from(), line.to(), (BaseElement) line.edge().getBpmnElement().getParentElement())
                        .map(BaseElement::getId).toList();
                var pieces = pieces(line);
                return boxes.stream().filter(box -> !own.contains(box.id()) && pieces.stream().anyMatch(piece -> piece.runsThrough(box)))
                        .map(box -> line.id() + " runs through " + box.id());
            });
        });
    }

    private static Stream<String> crossings(Model model) {
        return Drawing.of(model).stream().flatMap(drawing -> pairs(pieces(drawing)))
                .filter(pair -> !pair.one.flow().equals(pair.other.flow()) && pair.one.meets(pair.other))
                .map(pair -> pair.one.flow() + " meets " + pair.other.flow()).distinct();
    }

    private static Stream<String> labels(Model model) {
        return Drawing.of(model).stream().flatMap(DiagramRules::labels);
    }

    private static Stream<String> labels(Drawing drawing) {
        var found = new ArrayList<String>();
        var labels = new ArrayList<Box>();
        var labelled = Stream.concat(
                drawing.shapes().values().stream()
                        .map(shape -> Map.entry(shape.getBpmnElement(), Optional.ofNullable(shape.getBpmnLabel()))),
                drawing.lines().stream()
                        .map(line -> Map.entry(line.edge().getBpmnElement(), Optional.ofNullable(line.edge().getBpmnLabel()))));
        labelled.forEach(entry -> {
            if (isLabelledBeside(entry.getKey())) {
                var bounds = entry.getValue().map(BpmnLabel::getBounds);
                if (bounds.isEmpty()) {
                    found.add(entry.getKey().getId() + " has a label without a place");
                } else {
                    labels.add(Box.of(entry.getKey().getId(), bounds.get()));
                }
            }
        });
        var shapes = boxes(drawing).stream()
                .filter(box -> !(drawing.shapes().get(box.id()).getBpmnElement() instanceof SubProcess phase && isOpen(drawing, phase)))
                .toList();
        var pieces = pieces(drawing);
        for (var label : labels) {
            labels.stream().filter(other -> other != label && other.overlaps(label))
                    .forEach(other -> found.add(label.id() + " over " + other.id()));
            shapes.stream().filter(shape -> shape.overlaps(label)).forEach(shape -> found.add(label.id() + " over " + shape.id()));
            pieces.stream().filter(piece -> piece.runsThrough(label)).forEach(piece -> found.add(label.id() + " over " + piece.flow()));
        }
        return found.stream();
    }

    private static boolean isLabelledBeside(BaseElement element) {
        return element instanceof MessageFlow || (element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow)
                && ((FlowElement) element).getName() != null;
    }

    private static List<Box> boxes(Drawing drawing) {
        return drawing.shapes().entrySet().stream().map(shape -> Box.of(shape.getKey(), shape.getValue().getBounds())).toList();
    }

    private static Box box(Drawing drawing, BaseElement element) {
        return Box.of(element.getId(), drawing.shapes().get(element.getId()).getBounds());
    }

    private static List<Piece> pieces(Drawing drawing) {
        return drawing.lines().stream().flatMap(line -> pieces(line).stream()).toList();
    }

    private static List<Piece> pieces(Line line) {
        var points = points(line);
        var pieces = new ArrayList<Piece>();
        for (int i = 1; i < points.size(); i++) {
            pieces.add(new Piece(line.id(), points.get(i - 1), points.get(i)));
        }
        return pieces;
    }

    private static List<Point> points(Line line) {
        return line.edge().getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList();
    }

    private static <T> Stream<Pair<T>> pairs(Collection<T> elements) {
        var list = List.copyOf(elements);
        return IntStream.range(0, list.size()).boxed()
                .flatMap(i -> list.subList(i + 1, list.size()).stream().map(other -> new Pair<>(list.get(i), other)));
    }

    private record Pair<T>(T one, T other) {
    }
}

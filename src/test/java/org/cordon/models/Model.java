package org.cordon.models;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.cordon.support.ModelFiles;

/** A process model as it lies in a folder. */
record Model(String file, BpmnModelInstance xml) {

    static List<Model> all() {
        return ModelFiles.models().stream().map(Model::read).toList();
    }

    /** Reads the model of a process. */
    static Model of(String key) {
        return read(ModelFiles.named(key + ".bpmn"));
    }

    static Model read(Path file) {
        var xml = Bpmn.readModelFromFile(file.toFile());
        Bpmn.validateModel(xml);
        return new Model(file.getFileName().toString().replace(".bpmn", ""), xml);
    }

    Process process() {
        return every(Process.class).iterator().next();
    }

    String key() {
        return process().getId();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return xml.getModelElementsByType(type);
    }

    /** An attribute of Camunda's namespace, or null. */
    static String camunda(BaseElement element, String attribute) {
        return element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    /** The timer that interrupts an event, or null if something else does. */
    static TimerEventDefinition timerOf(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance).map(TimerEventDefinition.class::cast).findFirst().orElse(null);
    }

    List<BoundaryEvent> boundaryEventsOf(FlowNode node) {
        return every(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo())).toList();
    }

    @Override
    public String toString() {
        return file;
    }
}

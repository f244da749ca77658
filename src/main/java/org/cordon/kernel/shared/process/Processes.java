package org.cordon.kernel.shared.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.springframework.stereotype.Component;

/**
 * Tells the processes what has happened. Instances are found by their values and by the reference of their subject, which is their business
 * key. Every call takes part in the caller's transaction.
 */
@Component
public final class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    Processes(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    /** Starts an instance about an item. */
    public void start(String key, String reference, Value... kept) {
        start(key, reference, List.of(kept));
    }

    /** Starts an instance about an item. */
    public void start(String key, String reference, List<Value> kept) {
        runtime.startProcessInstanceByKey(key, reference, byName(kept.stream()));
    }

    /** Starts an instance about an item. The first step of the instance is a job that runs at that time. */
    public void startLater(Instant first, String key, String reference, Value... kept) {
        var instance = runtime.startProcessInstanceByKey(key, reference, byName(Stream.of(kept)));
        var step = management.createJobQuery().processInstanceId(instance.getId()).singleResult();
        management.setJobDuedate(step.getId(), Date.from(first));
    }

    /** Starts an instance at the event that waits for a message. */
    public void startBy(String message, String reference, List<Value> kept) {
        runtime.startProcessInstanceByMessage(message, reference, byName(kept.stream()));
    }

    /**
     * Sends a message to each instance that is about an item, waits for the message and has these values. Returns false if there is no such
     * instance.
     */
    public boolean tell(String message, String reference, Value... keeping) {
        return tell(runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference), keeping);
    }

    /**
     * Sends a message to each instance that waits for the message and has these values, about whatever item. Returns false if there is no
     * such instance.
     */
    public boolean tell(String message, Value... keeping) {
        return tell(runtime.createMessageCorrelation(message), keeping);
    }

    private static boolean tell(MessageCorrelationBuilder message, Value... keeping) {
        Stream.of(keeping).forEach(value -> message.processInstanceVariableEquals(value.name(), value.value()));
        return !message.correlateAllWithResult().isEmpty();
    }

    /** Sends a message to each instance that is about an item and waits for the message, and gives the instance a value to keep. */
    public void hand(String message, String reference, Value handed) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).setVariable(handed.name(), handed.value())
                .correlateAll();
    }

    /**
     * Moves the instance that is about an item and waits for this message, and gives the instance these values. The engine refuses if there
     * is no such instance, or more than one.
     */
    public void move(String message, String reference, Value... handed) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).setVariables(byName(Stream.of(handed))).correlate();
    }

    /** Returns the running instances of a process that have these values. */
    public List<Instance> open(String key, Value... keeping) {
        return open(runtime.createProcessInstanceQuery().processDefinitionKey(key), keeping);
    }

    /** Returns the running instances of a process about an item that have these values. */
    public List<Instance> open(String key, String reference, Value... keeping) {
        return open(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, key), keeping);
    }

    private List<Instance> open(ProcessInstanceQuery instances, Value... keeping) {
        Stream.of(keeping).forEach(value -> instances.variableValueEquals(value.name(), value.value()));
        return instances.list().stream().map(Instance::new).toList();
    }

    private static Map<String, Object> byName(Stream<Value> values) {
        var named = new HashMap<String, Object>();
        values.forEach(value -> named.put(value.name(), value.value()));
        return named;
    }

    /** A running instance. */
    public final class Instance {

        private final String id;
        private final String reference;

        private Instance(ProcessInstance instance) {
            this.id = instance.getProcessInstanceId();
            this.reference = instance.getBusinessKey();
        }

        /** Returns the reference of the instance's subject. */
        public String reference() {
            return reference;
        }

        /** Returns all values of the instance. */
        public List<Value> values() {
            return runtime.getVariables(id).entrySet().stream().map(kept -> new Value(kept.getKey(), kept.getValue())).toList();
        }

        /** Returns one value of the instance. */
        public Value value(ProcessVariable<?> variable) {
            return new Value(variable.name(), runtime.getVariable(id, variable.name()));
        }

        public void keep(Value value) {
            runtime.setVariable(id, value.name(), value.value());
        }

        public boolean waitsFor(String message) {
            return runtime.createEventSubscriptionQuery().processInstanceId(id).eventName(message).count() > 0;
        }

        /** Moves a timer if it is armed. */
        public void moveTimer(String element, Instant due) {
            management.createJobQuery().processInstanceId(id).activityId(element).timers().list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(due)));
        }

        /** Sets the due date of an open task; null removes it. */
        public void moveTask(String element, Instant due) {
            tasks.createTaskQuery().processInstanceId(id).taskDefinitionKey(element).list()
                    .forEach(task -> tasks.setDueDate(task.getId(), due == null ? null : Date.from(due)));
        }

        /** Ends the instance without a message to it. */
        public void end(String why) {
            runtime.deleteProcessInstance(id, why);
        }
    }
}

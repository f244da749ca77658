package org.cordon.platform.engine.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CordonTest
class KnownNamesTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ApplicationContext beans;

    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "${jdbcClient.sql('select 1')}", "${''.getClass()}", "${''.class}", "${environment['x']}",
            "#{environment}",
            "${execution.processEngineServices}", "${currentUser()}", "${now()}", "${S('{}')}", "text ${a} and ${a.b}", "${a ? b : c}",
            "${ environment }", "${currentUserGroups().get(0)}", "${", "${inviteCountriesDelegate.execute(execution)}"})
    void anExpressionIsANameAlone(String expression) {
        assertThatThrownBy(() -> engine.getExpressionManager().createExpression(expression)).isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("a name alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbcClient", "jdbcTemplate", "dataSource", "environment", "systemProperties", "systemEnvironment",
            "processEngine", "runtimeService", "execution", "task", "caseExecution", "authenticatedUserId", "databaseLogins", "callerKey"})
    void nothingElseHasAName(String name) {
        assertThatThrownBy(() -> value("${" + name + "}")).isInstanceOf(PropertyNotFoundException.class);
    }

    /** Expressions that reach a class in any of the notations. */
    @ParameterizedTest
    @ValueSource(strings = {"${known.class}", "${known['class']}", "${known.getClass()}", "${known.length()}",
            "${inviteCountriesDelegate.class}", "${inviteCountriesDelegate.toString()}"})
    void whatIsFoundHasNoPropertyAndNoMethod(String expression) {
        assertThat(value("${known}")).isEqualTo("x");
        assertThatThrownBy(() -> value(expression)).isInstanceOf(ELException.class);
    }

    @Test
    void delegatesAndListenersAreThereBeforeAnyVariable() {
        for (var type : List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)) {
            assertThat(beans.getBeansOfType(type)).isNotEmpty()
                    .allSatisfy((name, bean) -> assertThat(value("${" + name + "}")).isSameAs(bean));
        }
    }

    /** Instances of earlier releases continue with the models that they began with. */
    @Test
    void modelsOfBeforeFindWhatTheyCall() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/models-earlier.txt"))) {
            var names = lines.filter(line -> !line.startsWith("#")).map(line -> line.split(" ")[1]);
            assertThat(names.filter(name -> !name.startsWith("cordon.")))
                    .hasSizeGreaterThan(50).allSatisfy(name -> assertThat(value("${" + name + "}")).isSameAs(beans.getBean(name)));
        }
    }

    /** A model that an attacker could slip in. */
    @Test
    void noModelNamesAClassOrCallsAnything() {
        var process = Bpmn.createExecutableProcess("thief").camundaHistoryTimeToLiveString("P1D").startEvent();
        assertThatThrownBy(() -> deploy(process.serviceTask().camundaExpression("${jdbcClient.sql('select 1')}").endEvent().done()))
                .isInstanceOf(ProcessEngineException.class);
        var deployment = deploy(Bpmn.createExecutableProcess("thief").camundaHistoryTimeToLiveString("P1D").startEvent().serviceTask()
                .camundaClass(Stolen.class.getName()).endEvent().done());
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("thief"))
                    .hasStackTraceContaining("No model of Cordon's names a class");
        } finally {
            TestDatabase.deploying(() -> repository.deleteDeployment(deployment, true));
        }
    }

    private String deploy(BpmnModelInstance model) {
        return TestDatabase.deploying(() -> repository.createDeployment().addModelInstance("thief.bpmn", model).deploy().getId());
    }

    @Test
    void thereAreNoOtherKindsOfJobsThanModelsHave() {
        assertThat(engine.getJobHandlers().keySet()).containsExactlyInAnyOrder("async-continuation", "timer-transition",
                "timer-intermediate-transition", "timer-start-event", "timer-start-event-subprocess", "history-cleanup");
    }

    @Test
    void noValueIsMadeAnObjectOfAClass() {
        assertThat(engine.getVariableSerializers().getSerializers()).extracting(TypedValueSerializer::getName)
                .containsExactlyInAnyOrder("null", "string", "boolean", "short", "integer", "long", "double", "date", "json");
        assertThat(engine.getFallbackSerializerFactory()).isNull();
        for (var value : new Object[] {Variables.objectValue(new ArrayList<>()).create(), new HashMap<>(),
                Variables.serializedObjectValue("rO0ABQ==").serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("java.util.HashMap").create()}) {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("reminding", Map.of("stolen", value)))
                    .isInstanceOf(ProcessEngineException.class);
        }
    }

    private Object value(String expression) {
        var names = (KnownNames) engine.getExpressionManager();
        var variables = Variables.createVariables().putValue("known", "x").putValue("inviteCountriesDelegate", "x");
        return names.createValueExpression(expression).getValue(names.createElContext(variables.asVariableContext()));
    }

    /** A class that the planted models name. */
    static final class Stolen implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            throw new AssertionError("made and executed");
        }
    }
}

package org.cordon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Writes each element of each model that a test has passed to {@link #FILE}, one line for each element. After all tests
 * {@code ModelCoverageIT} compares the file with the models. A line names its build and the version of its model. Lines of earlier builds,
 * or of a model that has changed since, do not count.
 */
@TestComponent
public final class ModelCoverage extends AbstractProcessEnginePlugin {

    /** The file with the elements that all builds since the last clean one have passed. */
    public static final Path FILE = Path.of("target", "model-coverage.txt");

    private static final Set<String> MODELS = ModelFiles.models().stream().map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
    /** The time at which this build began. Maven gives it to all tests of the build. */
    private static final String BUILD = System.getProperty("cordon.build", "by-hand");
    private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        listeners.add(new Watch());
    }

    /** Returns the line of the file for an element that this build has passed, in the present version of its model. */
    public static String line(String process, String element) {
        return line(BUILD, DIGESTS.computeIfAbsent(process, ModelCoverage::digest), process, element);
    }

    /** Returns such a line for any build and any version of a model, which its SHA-256 identifies. */
    public static String line(String build, String digest, String process, String element) {
        return String.join(" ", build, digest, process, element);
    }

    private static String digest(String process) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ModelFiles.named(process + ".bpmn"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void passed(String process, String element) {
        if (passed.add(process + " " + element) && MODELS.contains(process + ".bpmn")) {
            try {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, line(process, element) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException notWritten) {
                throw new UncheckedIOException(notWritten);
            }
        }
    }

    private final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, recorder(transition.getId()));
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        @Override
        public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
            watch(activity);
        }

        private void watch(ActivityImpl activity) {
            activity.addListener(ExecutionListener.EVENTNAME_START, recorder(activity.getId()));
        }

        private ExecutionListener recorder(String element) {
            return (DelegateExecution execution) -> passed(
                    execution.getProcessDefinitionId().split(":")[0], element);
        }
    }
}

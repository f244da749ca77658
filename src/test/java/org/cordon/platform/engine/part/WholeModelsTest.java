package org.cordon.platform.engine.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two threads start a model at the same moment, which this node has not read yet. */
@CordonTest
class WholeModelsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RepositoryService repository;

    /** The second thread must not get the model before the first one has read it completely. */
    @RepeatedTest(10)
    void theSecondIsGivenAModelWhoseJobsAreDefined() throws Exception {
        var model = repository.createProcessDefinitionQuery().processDefinitionKey("arrest-handling").latestVersion().singleResult()
                .getId();
        var models = models();
        models.discardProcessDefinitionCache();

        var first = CompletableFuture.runAsync(() -> repository.getProcessDefinition(model));
        var second = models.resolveProcessDefinition(begun(models, model, first));

        assertThat(jobs(second)).isNotEmpty().extracting(JobDeclaration::getJobDefinitionId).doesNotContainNull();
        first.get(1, TimeUnit.MINUTES);
    }

    private DeploymentCache models() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
    }

    private static ProcessDefinitionEntity begun(DeploymentCache models, String model, CompletableFuture<Void> first) {
        var begun = models.findProcessDefinitionFromCache(model);
        while (begun == null && !first.isCompletedExceptionally()) {
            Thread.onSpinWait();
            begun = models.findProcessDefinitionFromCache(model);
        }
        return begun;
    }

    private static List<JobDeclaration<?, ?>> jobs(ScopeImpl scope) {
        return scope.getActivities().stream()
                .flatMap(activity -> Stream.concat(declared(activity), jobs(activity).stream())).toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<JobDeclaration<?, ?>> declared(ActivityImpl activity) {
        var declared = (List<JobDeclaration<?, ?>>) activity.getProperty(BpmnParse.PROPERTYNAME_MESSAGE_JOB_DECLARATION);
        return declared == null ? Stream.empty() : declared.stream();
    }
}

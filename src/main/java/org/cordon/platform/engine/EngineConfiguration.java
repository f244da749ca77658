package org.cordon.platform.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.node.Node;
import org.cordon.kernel.node.SharedTime;
import org.cordon.kernel.shared.LogReferences;
import org.cordon.kernel.shared.database.AtStart;
import org.cordon.platform.engine.job.CollidedJobs;
import org.cordon.platform.engine.job.JobsOfThisNode;
import org.cordon.platform.engine.job.UrgentFirst;
import org.cordon.platform.engine.part.CellsParsedOnce;
import org.cordon.platform.engine.part.EventsOfKnownModels;
import org.cordon.platform.engine.part.KnownKinds;
import org.cordon.platform.engine.part.KnownNames;
import org.cordon.platform.engine.part.Managers;
import org.cordon.platform.engine.part.WholeModels;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Configures those parts of the engine that the settings in {@code application.yaml} do not reach. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /**
     * Makes Cordon's clock, and connects Joda to it. The engine asks Joda for the time. Without the connection, Joda would answer with the
     * machine's own clock, or with a time that a test has set.
     */
    @Bean
    static Clock clock(SharedTime time) {
        DateTimeUtils.setCurrentMillisProvider(time::millis);
        return new EngineClock(ZoneOffset.UTC);
    }

    /** Makes random ids: a time-based id would tell when and in which order things were made. */
    @Bean
    static IdGenerator idGenerator() {
        return () -> UUID.randomUUID().toString();
    }

    /** Makes the threads of the job executor. Each job runs under the system identity. */
    @Bean
    static ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        var pool = properties.getJobExecution();
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(pool.getCorePoolSize());
        executor.setMaxPoolSize(pool.getMaxPoolSize());
        executor.setQueueCapacity(pool.getQueueCapacity());
        executor.setThreadNamePrefix("job-");
        executor.setTaskDecorator(job -> () -> SystemWork.run(job));
        return executor;
    }

    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    static JobExecutor jobExecutor(ThreadPoolTaskExecutor camundaTaskExecutor, CamundaBpmProperties properties, Node node) {
        var settings = properties.getJobExecution();
        var executor = new JobsOfThisNode(camundaTaskExecutor);
        executor.setLockOwner(node.id());
        executor.setLockTimeInMillis(settings.getLockTimeInMillis());
        executor.setMaxJobsPerAcquisition(settings.getMaxJobsPerAcquisition());
        executor.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        executor.setMaxWait(settings.getMaxWait());
        return executor;
    }

    @Bean
    static FilterRegistrationBean<KnownServicesFilter> knownServicesFilter() {
        var registration = new FilterRegistrationBean<>(new KnownServicesFilter());
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return registration;
    }

    @Bean
    static CamundaDeploymentConfiguration deploymentByFileName(AtStart start) {
        return new DeploymentByFileName(start);
    }

    @Bean
    static CordonEngine cordonEngine(CordonHistoryLevel history, MovedTimers timers, BeanFactory beans) {
        return new CordonEngine(history, timers, beans);
    }

    @Order(Ordering.DEFAULT_ORDER + 1)
    static final class CordonEngine extends AbstractCamundaConfiguration {

        private final CordonHistoryLevel history;
        private final MovedTimers timers;
        private final BeanFactory beans;

        CordonEngine(CordonHistoryLevel history, MovedTimers timers, BeanFactory beans) {
            this.history = history;
            this.timers = timers;
            this.beans = beans;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            // Keeps typed text out of the log: the engine would log it with every refusal. Failing jobs are logged all the same.
            engine.setEnableCmdExceptionLogging(false);
            engine.setScriptEngineResolver(new NoScripts());
            engine.setExpressionManager(new KnownNames(beans));
            engine.setArtifactFactory(new KnownKinds.NoClasses());
            engine.setDelegateInterceptor(new LoggedDelegates());
            // The engine logs a failing job outside any delegate. The reference in such a line is the business key of the instance.
            engine.setLoggingContextBusinessKey(LogReferences.REFERENCE);
            engine.setCustomHistoryLevels(new ArrayList<>(List.of(history)));
            engine.setHistoryEventProducer(new EventsOfKnownModels());
            var listeners = new ArrayList<>(Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
            listeners.add(new TaskNames());
            listeners.add(new OptionalTimers());
            engine.setCustomPostBPMNParseListeners(listeners);
            engine.setCustomJobHandlers(List.of(new TimerOfTheDay(timers)));
            engine.setFailedJobCommandFactory(new CollidedJobs());
            engine.setJobPriorityProvider(new UrgentFirst());
            engine.setJobExecutorAcquireByPriority(true);
            engine.setDmnEngineConfiguration(CellsParsedOnce.decisions());
            var managers = new ArrayList<>(Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
            managers.addAll(Managers.all());
            engine.setCustomSessionFactories(managers);
            engine.setCustomPreCommandInterceptorsTxRequired(outermost(engine.getCustomPreCommandInterceptorsTxRequired()));
            engine.setCustomPreCommandInterceptorsTxRequiresNew(outermost(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        }

        @Override
        public void postInit(SpringProcessEngineConfiguration engine) {
            WholeModels.into(engine);
        }

        /** Restricts the kinds of jobs and values. This is the first moment at which every part of the engine has added its own kinds. */
        @Override
        public void postProcessEngineBuild(ProcessEngine engine) {
            KnownKinds.only((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
        }

        private static List<CommandInterceptor> outermost(List<CommandInterceptor> others) {
            var interceptors = new ArrayList<CommandInterceptor>();
            interceptors.add(new RefusalInterceptor());
            if (others != null) {
                interceptors.addAll(others);
            }
            return interceptors;
        }
    }
}

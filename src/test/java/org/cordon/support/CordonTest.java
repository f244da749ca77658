package org.cordon.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordon.described.AnswerWatch;
import org.cordon.described.AnswersAsDescribed;
import org.cordon.kernel.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.filter.TypeExcludeFilters;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a real PostgreSQL and a free port, with all accounts of the demo and without a running job
 * executor: {@link Jobs} runs jobs when the test says so. Data and clock are fresh before each test. All such tests share one context.
 */
@Tag("application")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"camunda.bpm.job-execution.enabled=false",
        "server.port=0", "cordon.base-url=http://127.0.0.1:8080", "cordon.password-cost=4", "cordon.demo-operations=false",
        "cordon.history.steps=true", "cordon.audit.seal-every=PT24H", "cordon.figures-kept-every=PT24H",
        "cordon.not-there-every=0",
        "cordon.limits.in-ten-minutes.arrest=100000",
        "cordon.limits.in-ten-minutes.addressee=100000",
        "cordon.limits.in-ten-minutes.change=100000", "cordon.limits.in-ten-minutes.nominations=100000",
        "cordon.limits.in-ten-minutes.document=100000", "cordon.limits.in-ten-minutes.entity-file=100000",
        "cordon.limits.in-ten-minutes.search=100000", NoProvider.KEYS})
@AutoConfigureMockMvc
@AutoConfigureObservability(tracing = false)
@TypeExcludeFilters(NoViolations.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Jobs.class, As.class, Http.class, Desk.class, Stages.class, Play.class, RoundUp.class, ModelCoverage.class, ListedTargets.class,
        Colleague.class, Statements.class, PartnerAccounts.class, Addresses.class, AnswerWatch.class})
@ExtendWith({FreshData.class, AnswersAsDescribed.class})
public @interface CordonTest {
}

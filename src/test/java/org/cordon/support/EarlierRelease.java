package org.cordon.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.kernel.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.filter.TypeExcludeFilters;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the application as it starts over the database of an earlier release. All rows of that release are there, and the clock stands
 * at the time when it was stopped. The job executor does not run, and the test has a JVM of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"camunda.bpm.job-execution.enabled=false", "server.port=0",
        "cordon.base-url=http://127.0.0.1:8080", "cordon.password-cost=4", "cordon.demo-operations=false", "cordon.not-there-every=0",
        "cordon.audit.seal-every=PT24H", "cordon.figures-kept-every=PT24H", NoProvider.KEYS})
@TypeExcludeFilters(NoViolations.class)
@ContextConfiguration(initializers = {TestDatabase.class, EarlierInstallation.class})
@Import({Jobs.class, Http.class, Desk.class, ModelCoverage.class})
@Tag("alone")
public @interface EarlierRelease {
}

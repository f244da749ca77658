package org.cordon.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cordon.kernel.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.filter.TypeExcludeFilters;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the application where people sign in at {@link VouchingServer}; it has a JVM of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "cordon.demo-operations=false",
        "cordon.password-cost=4"})
@TypeExcludeFilters(NoViolations.class)
@ContextConfiguration(initializers = {TestDatabase.class, VouchingServer.Known.class})
@Tag("alone")
public @interface CordonAtProvider {
}

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
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application as it runs, job executor included, on a real PostgreSQL and a free port, with all accounts of the demo and
 * without its operations. All such tests share one application and its data: each uses operations and countries of its own.
 */
@Tag("application")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"cordon.demo-operations=false", "cordon.password-cost=4", NoProvider.KEYS})
@TypeExcludeFilters(NoViolations.class)
@Import({Colleague.class, PartnerAccounts.class})
@ContextConfiguration(initializers = {TestDatabase.class, FreePort.class})
public @interface RunningCordon {
}

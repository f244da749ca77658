package org.cordon.benchmark.bare;

import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The engine of Cordon's version with its REST interface, unchanged, on a database of its own. Cordon is compared with it. It loads only
 * the configurations that are named here, and nothing of Cordon.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, JacksonAutoConfiguration.class, ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, JerseyAutoConfiguration.class, CamundaBpmAutoConfiguration.class,
        CamundaBpmRestJerseyAutoConfiguration.class})
public final class BareEngine {

    private BareEngine() {
    }

    public static void main(String[] settings) {
        new SpringApplicationBuilder(BareEngine.class)
                .properties("server.address=127.0.0.1", "camunda.bpm.deployment-resource-pattern=classpath:benchmark/life.bpmn")
                .run(settings);
    }
}

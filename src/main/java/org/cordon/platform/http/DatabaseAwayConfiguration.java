package org.cordon.platform.http;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class DatabaseAwayConfiguration {

    /**
     * The place of the filter among the others. The filter runs after the filters that need no database. It runs before the filter of the
     * sessions, which asks the database first.
     */
    private static final int BEFORE_THE_DATABASE = Ordered.HIGHEST_PRECEDENCE + 8;

    @Bean
    static FilterRegistrationBean<DatabaseAwayFilter> databaseAway() {
        var registration = new FilterRegistrationBean<>(new DatabaseAwayFilter());
        registration.setName("Database away");
        registration.setOrder(BEFORE_THE_DATABASE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

package org.cordon.platform.monitoring.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.monitoring.Figures;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {

    /** The order of the filters: after the sign-in, before everything that could log a line about the request. */
    private static final int SIGNED_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    static FilterRegistrationBean<Filter> logReferencesFilter(CurrentCaller caller) {
        return filter("References in the log", new LogReferencesFilter(caller), "/*");
    }

    @Bean
    static FilterRegistrationBean<Filter> figuresFilter(Figures figures) {
        return filter("Figures", new FiguresFilter(figures), "/actuator/prometheus");
    }

    private static FilterRegistrationBean<Filter> filter(String name, Filter filter, String pattern) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(SIGNED_IN);
        registration.addUrlPatterns(pattern);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

package org.cordon.platform.audit.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** The order of the filter: inside the filter of acts, because the audit needs the transaction of the act. */
    private static final int IN_THE_ACT = SecurityProperties.DEFAULT_FILTER_ORDER + 3;

    /** Keeps the servlet container from registering the filter, which belongs only inside the sign-in's own chains. */
    @Bean
    static FilterRegistrationBean<AuditFilter> auditFilterByItself(AuditFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<ChangeFilter> changeFilter() {
        var registration = new FilterRegistrationBean<>(new ChangeFilter());
        registration.setName("Audit of changes");
        registration.setOrder(IN_THE_ACT);
        registration.addUrlPatterns("/api/*", "/engine-rest/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

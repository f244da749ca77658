package org.cordon.platform.act.web;

import jakarta.servlet.DispatcherType;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.act.ActLimits;
import org.cordon.platform.act.KeptAnswers;
import org.cordon.platform.act.LargeFileReceiver;
import org.cordon.platform.act.SentFileInspector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ActConfiguration {

    /**
     * The order of the filter: after the sign-in, which says whose act it is, and before the gate of the engine. The gate no longer finds a
     * task that is completed, so it would refuse a repeated request.
     */
    private static final int BEFORE_THE_GATE = SecurityProperties.DEFAULT_FILTER_ORDER + 2;

    @Bean
    static FilterRegistrationBean<ActFilter> actFilter(CurrentCaller currentCaller, KeptAnswers answers,
            PlatformTransactionManager transactions, ObjectProvider<LargeFileReceiver> receiver,
            ObjectProvider<SentFileInspector> inspectors) {
        var largeFiles = new LargeFiles(reference -> receiver.getObject().requireSender(reference));
        var registration = new FilterRegistrationBean<>(new ActFilter(currentCaller, answers, transactions, largeFiles,
                (path, file) -> inspectors.stream().flatMap(inspector -> inspector.inspect(path, file).stream()).findFirst()));
        registration.setName("One act");
        registration.setOrder(BEFORE_THE_GATE);
        registration.addUrlPatterns("/api/*", "/engine-rest/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static WebMvcConfigurer actGuard(CurrentCaller currentCaller, ActLimits limits, LimitedRoutes limited) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ActGuard(currentCaller, limits, limited));
            }
        };
    }
}

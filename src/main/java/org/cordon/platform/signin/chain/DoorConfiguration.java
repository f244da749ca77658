package org.cordon.platform.signin.chain;

import jakarta.servlet.DispatcherType;
import org.cordon.platform.http.AnswerHeadersFilter;
import org.cordon.platform.http.LargeAnswersFilter;
import org.cordon.platform.signin.provider.ProviderSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters that every request passes before its sender is known. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** Registers the filter that sets headers. It comes first, so that refusals and failures of all later filters have the headers too. */
    @Bean
    static FilterRegistrationBean<AnswerHeadersFilter> answerHeaders(ProviderSettings provider) {
        var registration = new FilterRegistrationBean<>(new AnswerHeadersFilter(
                RequestMatchers.at("/api/**", "/engine-rest/**", "/actuator/**", "/v3/api-docs/**", "/camunda/api/**"),
                RequestMatchers.at("/pages/**", "/texts/**"),
                RequestMatchers.at("/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**"), RequestMatchers.at("/demo/mail/**"),
                provider.isThere() ? new String[] {provider.origin()} : new String[0]));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<BodyFilter> bodies() {
        var registration = new FilterRegistrationBean<>(new BodyFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<LargeAnswersFilter> largeAnswers(@Value("${server.tomcat.threads.max}") int threads) {
        var registration = new FilterRegistrationBean<>(new LargeAnswersFilter(threads / 8));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}

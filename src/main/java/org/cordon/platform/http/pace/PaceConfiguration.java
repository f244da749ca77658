package org.cordon.platform.http.pace;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class PaceConfiguration {

    /** The order of the filter: outside everything that takes time, inside the headers of every answer. */
    private static final int OUTSIDE = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean(destroyMethod = "close")
    static AnswerDepartures departures(@Value("${cordon.not-there-every}") Duration step) {
        return new AnswerDepartures(step);
    }

    @Bean
    static FilterRegistrationBean<PaceFilter> pace(AnswerDepartures departures) {
        var registration = new FilterRegistrationBean<>(new PaceFilter(departures));
        registration.setName("Pace");
        registration.setOrder(OUTSIDE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return registration;
    }
}

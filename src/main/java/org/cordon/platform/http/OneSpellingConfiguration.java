package org.cordon.platform.http;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What is refused because of the way it is written, by the first filter or by the server before it. */
@Configuration(proxyBeanMethods = false)
class OneSpellingConfiguration {

    /** Inside the headers of every answer, before all that reads a path. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    static FilterRegistrationBean<OneSpellingFilter> oneSpelling() {
        var registration = new FilterRegistrationBean<>(new OneSpellingFilter());
        registration.setName("One spelling");
        registration.setOrder(FIRST);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors(MessageSource words) {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new ContainerErrors(words)));
    }
}

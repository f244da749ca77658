package org.cordon.platform.http;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Registers the parts that refuse a request because of its spelling: the first filter, and the answers of the server in front of it. */
@Configuration(proxyBeanMethods = false)
class OneSpellingConfiguration {

    /** The order of the filter: inside the headers of every answer, before everything that reads a path. */
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

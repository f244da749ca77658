package org.cordon.platform.signin.chain;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Leaves out two steps of Spring Security whose results nothing in Cordon reads: an early search for the handler, and a measurement of each
 * filter. Both steps ran at every request and together took a seventh of a request's processor time in Java.
 */
@Configuration(proxyBeanMethods = false)
class LeanRequests {

    private static final String INTROSPECTOR = "mvcHandlerMappingIntrospector";

    /**
     * Replaces the early search for the handler. The rules of Cordon match paths alone ({@link RequestMatchers}), so no rule asks for the
     * handler.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor handlersAreSearchedOnce() {
        return beans -> {
            beans.removeBeanDefinition(INTROSPECTOR);
            beans.registerBeanDefinition(INTROSPECTOR,
                    BeanDefinitionBuilder.rootBeanDefinition(Introspector.class).setLazyInit(true).getBeanDefinition());
        };
    }

    @Bean
    static SecurityObservationSettings noFilterIsMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    static final class Introspector extends HandlerMappingIntrospector {

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}

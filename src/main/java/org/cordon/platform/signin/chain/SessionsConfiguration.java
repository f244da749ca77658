package org.cordon.platform.signin.chain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Replaces the sessions of the server by sessions that all nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsConfiguration {

    @Bean
    CookieHttpSessionIdResolver sessionCookies(CookieSerializer cookies) {
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookies);
        return resolver;
    }

    @Bean
    @Primary
    HttpSessionIdResolver newSessionCookies(CookieHttpSessionIdResolver cookies) {
        return new NewSessionCookies(cookies);
    }
}

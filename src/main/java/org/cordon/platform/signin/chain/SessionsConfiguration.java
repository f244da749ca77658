package org.cordon.platform.signin.chain;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Gives all users of sessions the ones that all nodes share. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionsConfiguration {
}

package org.cordon.platform.signin.chain;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import org.cordon.platform.http.ForeignPagesFilter;
import org.cordon.platform.signin.provider.ProviderSignIn;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

@Configuration(proxyBeanMethods = false)
public class ForeignPagesConfiguration {

    /** The order of the filter: after the check of the path, and before any check of a password. */
    private static final int SECOND = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    static FilterRegistrationBean<ForeignPagesFilter> foreignPages() {
        var registration = new FilterRegistrationBean<>(filter());
        registration.setOrder(SECOND);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    public static ForeignPagesFilter filter() {
        return new ForeignPagesFilter(
                new OrRequestMatcher(withDefaults().matcher("/login/provider"), withDefaults().matcher(ProviderSignIn.START)));
    }
}

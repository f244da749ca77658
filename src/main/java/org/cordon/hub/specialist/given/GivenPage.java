package org.cordon.hub.specialist.given;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page on which specialists find what their bureau gave them. */
@Configuration(proxyBeanMethods = false)
class GivenPage {

    @Bean
    PageDeclaration givenToPostPage(GivenToPost given) {
        return page("given", "/given").unlessRefused(given::requirePost);
    }
}

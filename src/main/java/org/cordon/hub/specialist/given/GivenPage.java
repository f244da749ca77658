package org.cordon.hub.specialist.given;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of what a bureau gives to a post of specialists, for the accounts of posts. */
@Configuration(proxyBeanMethods = false)
class GivenPage {

    @Bean
    PageDeclaration givenToPostPage(GivenToPost given) {
        return page("given", "/given").unlessRefused(given::requirePost);
    }
}

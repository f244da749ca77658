package org.cordon.hub.specialist;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which the posts of specialists are found by competence. */
@Configuration(proxyBeanMethods = false)
class SpecialistPages {

    @Bean
    PageDeclaration specialistsPage(SpecialistRows rows) {
        return page("specialists", "/network/specialists").ledToBy(SpecialistFeature.SPECIALIST.form(),
                reference -> rows.find(reference).map(post -> "/network/specialists?words=" + reference));
    }
}

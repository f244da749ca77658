package org.cordon.analysis.file.identity;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which the analysts of a file judge which of its entities are the same. */
@Configuration(proxyBeanMethods = false)
class IdentitiesPage {

    @Bean
    PageDeclaration analysisIdentitiesPage(JudgingService judging) {
        return page("analysis-identities", "/analysis/{reference}/identities").unlessRefused(judging::requireAnalyst);
    }
}

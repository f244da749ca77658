package org.cordon.rooms.progress.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.rooms.progress.ProgressService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of a country's own view, for its officers. */
@Configuration(proxyBeanMethods = false)
class ProgressPage {

    @Bean
    PageDeclaration ownProgressPage(ProgressService progress) {
        return page("progress", "/progress").unlessRefused(progress::country);
    }
}

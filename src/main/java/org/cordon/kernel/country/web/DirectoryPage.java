package org.cordon.kernel.country.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of the country directory, which shows each reader the answer of {@code /api/countries}. */
@Configuration(proxyBeanMethods = false)
class DirectoryPage {

    @Bean
    PageDeclaration countryDirectoryPage() {
        return page("directory", "/directory");
    }
}

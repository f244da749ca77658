package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page of the groups that the reader sees. The page of one group has a controller, which redirects from a merged group. */
@Configuration(proxyBeanMethods = false)
class GroupPages {

    @Bean
    PageDeclaration groupsPage(Groups groups) {
        return page("network", "/network").ledToBy(GroupFeature.GROUP.form(),
                reference -> groups.find(reference).map(group -> "/network/" + reference));
    }
}

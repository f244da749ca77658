package org.cordon.platform.duty.check;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.platform.duty.DutyPosts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of a bureau's duty posts, for everybody who may have to reach the bureau. */
@Configuration(proxyBeanMethods = false)
class DutyPage {

    @Bean
    PageDeclaration dutyPostsPage(DutyPosts duty, CheckRows checks, CurrentCaller caller) {
        return page("duty", "/directory/{code}").unlessRefused(duty::roster)
                .ledToBy(AnsweredTests.CHECK, reference -> checks.find(reference)
                        .filter(check -> caller.get().country().filter(check.country()::equals).isPresent())
                        .map(check -> "/directory/" + check.country() + "?check=" + reference));
    }
}

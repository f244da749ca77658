package org.cordon.roundup.lead.care;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.lead.VisibleLeads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Declares the page of a lead for a country that was given the lead. If the reader sees the person, the reference of the lead opens the
 * person's file instead, because the page of a person comes first.
 */
@Configuration(proxyBeanMethods = false)
class LeadPages {

    @Bean
    PageDeclaration leadPage(VisibleLeads visible) {
        return page("lead", "/leads/{reference}").onlyIf(reference -> isGiven(reference, visible))
                .ledToBy(reference -> isGiven(reference, visible) ? Optional.of("/leads/" + reference) : Optional.empty());
    }

    private static boolean isGiven(String reference, VisibleLeads visible) {
        return LeadFeature.LEAD.matches(reference) && visible.isGivenAlone(reference);
    }
}

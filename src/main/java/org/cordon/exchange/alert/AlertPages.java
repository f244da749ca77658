package org.cordon.exchange.alert;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pages of alerts: the list of alerts that the reader received or issued, and each alert as a thread. The query behind the page of an
 * alert also decides who may open this page.
 */
@Configuration(proxyBeanMethods = false)
class AlertPages {

    @Bean
    PageDeclaration alertsPage() {
        return page("alerts", "/alerts");
    }

    @Bean
    PageDeclaration alertPage(AlertQueries queries, Alerts alerts) {
        return page("alert", "/alerts/{reference}").unlessRefused(queries::one)
                .ledToBy(AlertFeature.ALERT.form(), reference -> alerts.find(reference).map(alert -> "/alerts/" + reference));
    }
}

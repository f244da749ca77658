package org.cordon.hub.closedsession;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the pages of closed sessions: the list of sessions to which the reader is invited, and one page for each session. */
@Configuration(proxyBeanMethods = false)
class SessionPages {

    @Bean
    PageDeclaration closedSessionsPage() {
        return page("sessions", "/network/sessions");
    }

    @Bean
    PageDeclaration closedSessionPage(SessionQueries queries, Sessions sessions) {
        return page("closed-session", "/network/sessions/{reference}").unlessRefused(queries::one)
                .ledToBy(SessionFeature.SESSION.form(),
                        reference -> sessions.find(reference).map(session -> "/network/sessions/" + reference));
    }
}

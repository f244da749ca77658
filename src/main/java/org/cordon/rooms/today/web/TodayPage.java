package org.cordon.rooms.today.web;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.rooms.today.TodayService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first screen as a page of its own. */
@Configuration(proxyBeanMethods = false)
class TodayPage {

    @Bean
    PageDeclaration firstScreenPage(TodayService today) {
        return page("today", "/today").unlessRefused(today::role);
    }
}

package org.cordon.rooms.reportlist;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which a country reads what became of its own report. A reader who sees the person is led to the person's file instead. */
@Configuration(proxyBeanMethods = false)
class ReportPages {

    @Bean
    PageDeclaration reportPage(OperationReports reports) {
        return page("report", "/reports/{reference}").onlyIf(reference -> reports.find(reference).isPresent())
                .ledToBy(reference -> reports.find(reference).map(report -> "/reports/" + reference));
    }
}

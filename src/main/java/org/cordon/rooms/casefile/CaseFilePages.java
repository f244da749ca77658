package org.cordon.rooms.casefile;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.person.Persons;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of persons: the list, and the file of each person under the reference of the target or of a nomination. */
@Configuration(proxyBeanMethods = false)
class CaseFilePages {

    /**
     * The query for the subject of a lead, an arrest or a request for a release. For the management, the subject of a lead or an arrest
     * comes from the views of their states.
     */
    private static final String ABOUT = """
            select about from (
                select target as about, reference from lead union all select target, reference from lead_state
                union all select target, reference from arrest union all select target, reference from arrest_state
                union all select subject, reference from release_request) item
            where reference = :reference limit 1""";

    private final JdbcClient jdbc;
    private final VisibleTargets targets;
    private final NominationQueries nominations;

    CaseFilePages(JdbcClient jdbc, VisibleTargets targets, NominationQueries nominations) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.nominations = nominations;
    }

    @Bean
    PageDeclaration personsPage(Persons persons) {
        return page("persons", "/persons").unlessRefused(persons::requireReader);
    }

    /**
     * Declares the page of a person. References lead to this page before any other page. The reference of a person leads to the person's
     * file. The reference of a lead or an arrest leads to the place of that report in the file. The reference of a request for a release
     * leads to the requested item. The rows that name the person are read with the caller's rights: a caller who sees no such row is led
     * nowhere.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PageDeclaration personPage(CaseFiles files) {
        return page("person", "/targets/{reference}", "/nominations/{reference}").unlessRefused(files::requireVisible)
                .ledToBy(this::pathTo);
    }

    private Optional<String> pathTo(String reference) {
        return NominationFeature.TARGET.matches(reference) ? person(reference)
                : about(reference)
                        .flatMap(about -> person(about).or(() -> about(about).flatMap(this::person)).map(page -> page + "#" + reference));
    }

    private Optional<String> person(String reference) {
        return targets.findVisible(reference).map(Target::reference).map("/targets/"::concat)
                .or(() -> nominations.find(reference).map(nomination -> "/nominations/" + reference));
    }

    private Optional<String> about(String reference) {
        return jdbc.sql(ABOUT).param("reference", reference).query(String.class).optional();
    }
}

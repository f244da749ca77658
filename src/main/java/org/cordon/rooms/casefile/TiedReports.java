package org.cordon.rooms.casefile;

import java.util.List;
import java.util.Optional;
import org.cordon.exchange.question.ask.QuestionSuggestions.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the countries that leads and arrests name, if the caller sees these leads and arrests. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TiedReports {

    private final JdbcClient jdbc;

    TiedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A country that a report names, and the country's tie to the person. */
    record Named(Tie tie, String country) {
    }

    /** Returns the target of the lead or arrest with this reference; empty if the caller does not see the report. */
    Optional<String> aboutWhom(String reference) {
        return jdbc.sql("""
                        select target from lead where reference = :reference
                        union all select target from arrest where reference = :reference""")
                .param("reference", reference).query(String.class).optional();
    }

    /**
     * Returns the countries that one report names, and the countries that the reports on a target name.
     *
     * @param reference the reference of a lead or an arrest; any other reference finds no report
     * @param target    a target that the caller sees, or null
     */
    List<Named> named(String reference, String target) {
        return jdbc.sql("""
                        with names as (select cast(:target as text) as name
                                       union select n.reference from nomination n where n.target = :target),
                             seen as (select l.country, l.route from lead l
                                      where l.state <> 'WITHDRAWN' and (l.reference = :reference or l.target in (select name from names)))
                        select 'PLACE' as tie, country from seen
                        union select 'ROUTE', unnest(route) from seen
                        union select 'PLACE', a.country from arrest a
                               where a.reference = :reference or a.target in (select name from names)""")
                .param("reference", reference).param("target", target)
                .query((row, number) -> new Named(Tie.valueOf(row.getString("tie")), row.getString("country"))).list();
    }
}

package org.cordon.roundup.personreport;

import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The two tables behind reports by number and name. One holds the officers' acts that a job still has to follow, the other the leads and
 * arrests that reports became. An officer's transaction only adds rows here. Only jobs read these rows.
 */
@Repository
class PersonMatches {

    private final JdbcClient jdbc;

    PersonMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Act { REPORTED, CORRECTED, WITHDRAWN, FILE_TAKEN_BACK }

    /**
     * An act of an officer that a job still has to follow.
     *
     * @param content the report, or the posted change to it; personal data
     * @param officer the officer's account
     */
    record Said(long number, Act act, JsonNode content, String officer) {
    }

    /** Adds an act for a job to follow. */
    void add(String report, Act act, JsonNode content, String officer) {
        jdbc.sql("insert into person_report_act (report, act, content, officer) values (:report, :act, cast(:content as jsonb), :officer)")
                .param("report", report).param("act", act.name()).param("content", content.toString()).param("officer", officer).update();
    }

    /** Returns the acts on a report that are still to be followed, in their order. */
    List<Said> toFollow(String report) {
        return jdbc.sql("select number, act, content, officer from person_report_act where report = :report order by number")
                .param("report", report)
                .query(RecordRows.of(Said.class)).list();
    }

    /** Drops an act that has been followed. */
    void drop(Said said) {
        jdbc.sql("delete from person_report_act where number = :number").param("number", said.number()).update();
    }

    /** Returns the lead or arrest that a report last became; empty while the person is not sought. */
    Optional<String> matched(String report) {
        return jdbc.sql("select matched from person_match where report = :report order by number desc limit 1").param("report", report)
                .query(String.class).optional();
    }

    /** A lead or an arrest that a report became, and its target. */
    record Became(String reference, String target) {
    }

    /** Returns the lead or arrest that holds a file which was attached to a report at this time; empty while the person is not sought. */
    Optional<Became> wentWith(String report, Instant attachedAt) {
        return jdbc.sql("""
                        select reference, target
                        from (select reference, target from lead union all select reference, target from arrest) item
                        where reference = went_with(:report, :at)""")
                .param("report", report).param("at", utc(attachedAt)).query(RecordRows.of(Became.class)).optional();
    }

    void match(String report, String matched, Instant at) {
        jdbc.sql("insert into person_match (report, matched, matched_at) values (:report, :matched, :at)").param("report", report)
                .param("matched", matched).param("at", utc(at)).update();
    }
}

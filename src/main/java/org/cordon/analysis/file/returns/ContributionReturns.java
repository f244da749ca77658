package org.cordon.analysis.file.returns;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.cordon.analysis.file.AnalysisFileFeature.AnalysisFileFact;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.record.handling.Handlings;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the returns of contributions as they arise from the work of an analyst or a job. A supplier sees a return only as long as the
 * supplier may see the item that led to the return. This is checked whenever the return is read.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContributionReturns {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ContributionReturns(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records a return once. Records nothing if the contribution matches another contribution of the same supplier.
     *
     * @param because the reference of the item that led to the return: the other contribution, or the product
     */
    public void tell(String contribution, ReturnKind kind, String because) {
        var supplier = jdbc.sql("""
                        select c.supplier from contribution c
                        where c.reference = :contribution
                          and not exists (select from contribution o where o.reference = :because and o.supplier = c.supplier)
                          and not exists (select from contribution_return r
                                          where r.contribution = c.reference and r.kind = :kind and r.because = :because)""")
                .param("contribution", contribution).param("kind", kind.name()).param("because", because).query(String.class).optional();
        supplier.ifPresent(party -> add(contribution, kind, because, Handlings.code(party)));
    }

    private void add(String contribution, ReturnKind kind, String because, String country) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = ledger.record(new Fact(null, AnalysisFileFact.CONTRIBUTION_RETURNED, null, country, contribution,
                now.atZone(ZoneOffset.UTC), Map.of("kind", kind.name())));
        jdbc.sql("""
                        insert into contribution_return (contribution, kind, because, told_at, event)
                        values (:contribution, :kind, :because, :at, :event) on conflict do nothing""")
                .param("contribution", contribution).param("kind", kind.name()).param("because", because)
                .param("at", utc(now)).param("event", event).update();
    }

    /** Records a match of two contributions for both suppliers if a judgement on this match stands. Otherwise deletes the match. */
    public void match(String one, String other, boolean stands) {
        if (stands) {
            tell(one, ReturnKind.MATCHED, other);
            tell(other, ReturnKind.MATCHED, one);
        } else {
            noLonger(one, ReturnKind.MATCHED, other);
            noLonger(other, ReturnKind.MATCHED, one);
        }
    }

    /** Deletes a return because the judgement that led to it was taken back. The supplier then sees neither the return nor its event. */
    public void noLonger(String contribution, ReturnKind kind, String because) {
        jdbc.sql("delete from contribution_return where contribution = :contribution and kind = :kind and because = :because")
                .param("contribution", contribution).param("kind", kind.name()).param("because", because).update();
    }
}

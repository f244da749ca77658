package org.cordon.analysis.product;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals of products. Analysts see all proposals of products of their files. A country sees the proposals made to it, as long as the
 * country may read the product.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Proposal> of(String product) {
        return jdbc.sql("select * from seen_proposal where product = ? order by number").param(product)
                .query(RecordRows.of(Proposal.class)).list();
    }

    public Optional<Proposal> find(String product, int number) {
        return of(product).stream().filter(one -> one.number() == number).findFirst();
    }

    /**
     * A proposal that a country has taken up for an operation.
     *
     * @param nomination the reference of the nomination of this person; null until the country nominates
     */
    public record TakenUp(String product, int number, String country, String name, String operation, Instant decidedAt, String nomination) {
    }

    /** Returns the proposals that the caller's country has taken up for an operation and whose products the country may read now. */
    public List<TakenUp> takenUp(String operation) {
        return jdbc.sql("""
                        select * from product_proposal where operation = ? and outcome = 'TAKEN_UP' and country = (select caller_country())
                        order by product, number""").param(operation).query(RecordRows.of(TakenUp.class)).list();
    }

    /** Returns the proposals of a product that any country has taken up; for jobs. */
    public List<TakenUp> takenUpOf(String product) {
        return jdbc.sql("select * from product_proposal where product = ? and outcome = 'TAKEN_UP' order by number").param(product)
                .query(RecordRows.of(TakenUp.class)).list();
    }

    /** Whether the caller's country takes part in an operation. */
    public boolean takesPart(String operation) {
        return jdbc.sql("select exists (select from joined_operation where operation = ?)").param(operation).query(Boolean.class).single();
    }

    /** Records the deadline by which the countries have to answer. */
    public void tell(String product, Instant owedBy) {
        jdbc.sql("update product_proposal set owed_by = ? where product = ?").params(utc(owedBy), product).update();
    }

    /**
     * Extends the deadline of the open proposals.
     *
     * @return these proposals
     */
    public List<Proposal> goOn(String product, Duration more) {
        jdbc.sql("update product_proposal set owed_by = owed_by + cast(? as interval) where product = ? and outcome is null")
                .params(more.toString(), product).update();
        return of(product).stream().filter(one -> one.outcome() == null).toList();
    }

    /** Records that the country nominated the person of a proposal that the country had taken up. */
    public void nominated(TakenUp proposal, String nomination) {
        jdbc.sql("update product_proposal set nomination = ? where product = ? and number = ?")
                .params(nomination, proposal.product(), proposal.number()).update();
    }

    /**
     * Records the answer to a proposal.
     *
     * @return false if the proposal was no longer open
     */
    public boolean decide(Proposal proposal, ProposalOutcome outcome, String operation, Instant at) {
        return jdbc.sql("""
                        update product_proposal set outcome = ?, operation = ?, decided_at = ?
                        where product = ? and number = ? and outcome is null""")
                .params(outcome.name(), operation, utc(at), proposal.product(), proposal.number()).update() == 1;
    }
}

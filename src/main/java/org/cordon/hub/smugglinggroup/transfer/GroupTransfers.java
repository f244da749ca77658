package org.cordon.hub.smugglinggroup.transfer;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of stewards, as far as the caller may know them. Each group has at most one open proposal. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GroupTransfers {

    private static final String OPEN = "smuggling_group = :group and ended_at is null";
    private static final String COLUMNS = "*, coalesce(proposer = caller_country(), false) as own";

    private final JdbcClient jdbc;

    GroupTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a proposal, if no other proposal is open for the group. A proposal of a country to itself counts as agreed. Returns whether the
     * proposal was added.
     */
    boolean add(ProposedTransfer proposed, String proposer, Instant at) {
        return jdbc.sql("""
                        insert into group_transfer (smuggling_group, proposed_at, kind, proposer, country, other, reason, state)
                        values (:group, :at, :kind, :proposer, :country, :other, :reason, :state)
                        on conflict (smuggling_group) where ended_at is null do nothing""")
                .param("group", proposed.group()).param("at", utc(at)).param("kind", proposed.kind().name())
                .param("proposer", proposer).param("country", proposed.country()).param("other", proposed.other())
                .param("reason", proposed.reason())
                .param("state", (proposed.country().equals(proposer) ? TransferState.AGREED : TransferState.OPEN).name()).update() == 1;
    }

    /** Returns the proposals about some groups, the latest first. */
    List<GroupTransfer> of(Collection<String> groups) {
        return jdbc.sql("select " + COLUMNS + " from group_transfer where smuggling_group = any (:groups) order by id desc")
                .param("groups", groups.toArray(String[]::new)).query(GroupTransfers::transfer).list();
    }

    /** Returns the open proposal and locks its row until the transaction ends. Empty if the caller may not change the proposal. */
    Optional<GroupTransfer> lock(String group) {
        return jdbc.sql("select " + COLUMNS + " from group_transfer where " + OPEN + " for update").param("group", group)
                .query(GroupTransfers::transfer).optional();
    }

    void ask(String group, Instant owedBy) {
        jdbc.sql("update group_transfer set owed_by = :owedBy where " + OPEN).param("owedBy", utc(owedBy)).param("group", group)
                .update();
    }

    void answer(String group, TransferState state, String words) {
        jdbc.sql("update group_transfer set state = :state, words = :words where " + OPEN).param("state", state.name())
                .param("words", words).param("group", group).update();
    }

    void end(String group, TransferState state, Instant at) {
        jdbc.sql("update group_transfer set state = :state, ended_at = :at where " + OPEN).param("state", state.name())
                .param("at", utc(at)).param("group", group).update();
    }

    /** Whether a country sees the name of a group; asked by jobs. */
    boolean isNamedTo(String group, String country) {
        return jdbc.sql("select is_named_to(:group, :country)").param("group", group).param("country", country).query(Boolean.class)
                .single();
    }

    /** Whether a fact of the caller's country is kept from another country. */
    boolean isWithheld(String fact, String country) {
        return jdbc.sql("select withheld_from(:fact, 'ncb-' || :country)").param("fact", fact).param("country", country)
                .query(Boolean.class).single();
    }

    private static GroupTransfer transfer(ResultSet row, int number) throws SQLException {
        return new GroupTransfer(TransferKind.valueOf(row.getString("kind")), row.getString("smuggling_group"), row.getBoolean("own"),
                row.getString("proposer"), row.getString("country"), row.getString("other"), row.getString("reason"),
                TransferState.valueOf(row.getString("state")), instant(row, "proposed_at"), instant(row, "owed_by"),
                row.getString("words"), instant(row, "ended_at"));
    }
}

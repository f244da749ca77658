package org.cordon.roundup.confirmation;

import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.RecordRows.values;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.pursuit.CountryAnswers;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of confirmations; lists come in the order of the targets' references. */
@Repository
public class Confirmations implements CountryAnswers {

    /**
     * Each confirmation joined with its target. "offset 0" makes the planner look up one target a row; otherwise the row policy makes it
     * scan all targets.
     */
    private static final String EACH = "confirmation c cross join lateral (select * from target t where t.reference = c.target offset 0) t";
    private static final String PURSUED =
            "t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')";
    private static final String COPIED = "operation, target, country, role, answer, investigator, remark, answered_at, answered_by, fact, told_at";

    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies the confirmations of a joined target to the surviving target. Confirmations that a country already has on the surviving target
     * stay as they are.
     */
    public void carry(String from, String to) {
        jdbc.sql("insert into confirmation (" + COPIED + ") select " + COPIED.replaceFirst("target", ":to")
                        + " from confirmation where target = :from on conflict do nothing")
                .param("from", from).param("to", to).update();
    }

    /** Copies the answers of these countries from a split target to the target that is split off. */
    public void copy(String from, String to, List<String> wanting, List<String> hosts) {
        jdbc.sql("insert into confirmation (" + COPIED + ") select " + COPIED.replaceFirst("target", ":to") + """
                         from confirmation
                         where target = :from and answer in ('CONFIRM', 'DECLINE', 'NOT_ANSWERED') and (role = 'WANTING'
                             and country = any(:wanting) or role = 'HOST' and country = any(:hosts))
                            on conflict (target, country, role) do update
                           set answer = excluded.answer, investigator = excluded.investigator, remark = excluded.remark,
                               answered_at = excluded.answered_at, answered_by = excluded.answered_by, fact = excluded.fact,
                               told_at = excluded.told_at, version = confirmation.version + 1
                        """)
                .param("from", from).param("to", to).param("wanting", wanting.toArray(String[]::new))
                .param("hosts", hosts.toArray(String[]::new))
                .update();
    }

    /** Deletes the confirmations of countries that the target no longer concerns. */
    public void keepOnly(String target, List<String> wanting, List<String> hosts) {
        jdbc.sql("""
                        delete from confirmation where target = :target
                           and (role = 'WANTING' and not country = any(:wanting) or role = 'HOST' and not country = any(:hosts))
                        """)
                .param("target", target).param("wanting", wanting.toArray(String[]::new)).param("hosts", hosts.toArray(String[]::new))
                .update();
    }

    /** Adds unanswered confirmations. */
    public void add(List<Confirmation> asked) {
        jdbc.sql("""
                        insert into confirmation (operation, target, country, role)
                        select * from unnest(:operations, :targets, :countries, :roles)""")
                .param("operations", texts(asked, Confirmation::operation)).param("targets", texts(asked, Confirmation::target))
                .param("countries", texts(asked, Confirmation::country)).param("roles", texts(asked, one -> one.role().name()))
                .update();
    }

    /** Returns those of the given targets about which at least one country was asked. */
    public Set<String> askedAmong(Collection<String> targets) {
        return Set.copyOf(jdbc.sql("select distinct target from confirmation where target = any(:targets)")
                .param("targets", targets.toArray(String[]::new)).query(String.class).list());
    }

    /**
     * Saves an answer.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the answer since it was read
     */
    public void save(Confirmation confirmation) {
        var rows = jdbc.sql("""
                        update confirmation
                           set answer = :answer, investigator = :investigator, remark = :remark, answered_at = :answeredAt,
                               answered_by = :answeredBy, fact = :fact, told_at = :toldAt, version = version + 1
                         where target = :target and country = :country and role = :role and version = :version
                        """)
                .params(values(confirmation)).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("The answer of " + confirmation.country() + " about " + confirmation.target()
                    + " was changed by somebody else");
        }
    }

    /** Returns a country's confirmations of targets that are still pursued and not withheld from the country. */
    public List<Confirmation> of(String operation, String country) {
        return asked(operation, country, PURSUED).query(RecordRows.of(Confirmation.class)).list();
    }

    /** Returns a country's confirmations of those given targets that are still pursued and not withheld from the country. */
    List<Confirmation> of(String operation, String country, Collection<String> targets) {
        return asked(operation, country, PURSUED + " and c.target = any(:targets)").param("targets", targets.toArray(String[]::new))
                .query(RecordRows.of(Confirmation.class)).list();
    }

    /** Whether a country has an open confirmation of a pursued target. */
    boolean areOpen(String operation, String country) {
        return asked("select exists (select 1", operation, country, PURSUED + " and (c.answer is null or c.answer = 'ASK'))")
                .query(Boolean.class).single();
    }

    /**
     * Returns the country's confirmations that need further action. These are answers of which nobody was informed yet, and confirmations
     * of targets that still wait although no answer is open any more. All other confirmations are left out, so that a new answer does not
     * check them again.
     */
    List<Confirmation> toSettle(String operation, String country) {
        return asked(operation, country, PURSUED + """
                         and (c.answer is not null and c.told_at is null
                              or t.state = 'AWAITING_CONFIRMATION'
                                 and not exists (select from confirmation o where o.target = c.target and (o.answer is null or o.answer = 'ASK')
                                                    and not withheld_from(o.target, 'ncb-' || o.country)))
                        """)
                .query(RecordRows.of(Confirmation.class)).list();
    }

    /**
     * Returns those of the given targets about which the country was asked and whose pursuit has ended. Targets withheld from the country
     * are left out.
     */
    Set<String> ended(String operation, String country, Collection<String> targets) {
        return asked("select c.target", operation, country, "not " + PURSUED + " and c.target = any(:targets)")
                .param("targets", targets.toArray(String[]::new)).query(String.class).set();
    }

    /**
     * Returns a country's confirmations of targets that are still pursued. It adds the confirmations of withdrawn targets that the country
     * declined as a wanting country, because the country can still change such an answer.
     */
    List<Confirmation> shownTo(String operation, String country) {
        return asked(operation, country, "(" + PURSUED + " or t.state = 'WITHDRAWN' and c.role = 'WANTING' and c.answer = 'DECLINE')")
                .query(RecordRows.of(Confirmation.class)).list();
    }

    private JdbcClient.StatementSpec asked(String operation, String country, String which) {
        return asked("select c.*", operation, country, which + " order by c.target, c.role");
    }

    private JdbcClient.StatementSpec asked(String what, String operation, String country, String which) {
        return jdbc.sql(what + " from " + EACH + """
                         where c.operation = :operation and c.country = :country and not withheld_from(c.target, 'ncb-' || c.country) and
                        """ + which)
                .param("operation", operation).param("country", country);
    }

    /** Returns the confirmations of all countries, except those of joined targets. */
    List<Confirmation> in(String operation) {
        return jdbc.sql("select c.* from " + EACH + """
                         where c.operation = ? and t.state <> 'JOINED' order by c.target, c.role, c.country
                        """)
                .param(operation)
                .query(RecordRows.of(Confirmation.class)).list();
    }

    /** Returns the confirmations of all countries about one target. */
    public List<Confirmation> of(String target) {
        return jdbc.sql("select * from confirmation where target = ? order by role, country").param(target)
                .query(RecordRows.of(Confirmation.class)).list();
    }

    /** Returns a country's confirmations of some targets. */
    public List<Confirmation> of(Collection<String> targets, String country) {
        return jdbc.sql("select * from confirmation where target = any(:targets) and country = :country order by target, role")
                .param("targets", targets.toArray(String[]::new)).param("country", country).query(RecordRows.of(Confirmation.class)).list();
    }

    /** Returns the open questions of countries about the given targets, by target. */
    Map<String, List<Confirmation>> askedAbout(Collection<String> targets) {
        return jdbc.sql("select * from confirmation where target = any(:targets) and answer = 'ASK' order by role, country")
                .param("targets", targets.toArray(String[]::new)).query(RecordRows.of(Confirmation.class)).list().stream()
                .collect(Collectors.groupingBy(Confirmation::target));
    }

    @Override
    public boolean areAllGiven(String target) {
        return !of(target).isEmpty() && !isAnyOpen(target);
    }

    /** Whether any country has an open confirmation of the target; countries from which the target is withheld do not count. */
    public boolean isAnyOpen(String target) {
        return jdbc.sql("""
                        select exists (select from confirmation c where c.target = ? and (c.answer is null or c.answer = 'ASK')
                                          and not withheld_from(c.target, 'ncb-' || c.country))""")
                .param(target).query(Boolean.class).single();
    }

    /** Returns the confirmation of one target by one country in one role. */
    public Confirmation of(String target, String country, Role role) {
        return jdbc.sql("select * from confirmation where target = ? and country = ? and role = ?").params(target, country, role.name())
                .query(RecordRows.of(Confirmation.class)).single();
    }
}

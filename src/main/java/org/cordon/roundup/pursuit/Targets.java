package org.cordon.roundup.pursuit;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.database.LockedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets, the countries that want them and the countries where they are believed to be. */
@Repository
public class Targets {

    private final JdbcClient jdbc;
    private final LockedRows<Target> locked = new LockedRows<>();

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Target target) {
        jdbc.sql("insert into target (reference, operation, state, whereabouts_known, admitted_at) values (?, ?, ?, ?, ?)")
                .params(target.reference(), target.operation(), target.state().name(), target.whereaboutsKnown(),
                        utc(target.admittedAt()))
                .update();
    }

    public void save(Target target) {
        locked.forget(target.reference());
        jdbc.sql("update target set state = ?, suspended_from = ?, whereabouts_known = ?, joined_to = ?, version = version + 1 where reference = ?")
                .params(target.state().name(), Optional.ofNullable(target.suspendedFrom()).map(TargetState::name).orElse(null),
                        target.whereaboutsKnown(),
                        target.joinedTo(), target.reference())
                .update();
    }

    /** Returns the target that has this reference, or to which the nomination of this reference was joined. */
    public Optional<Target> find(String reference) {
        return jdbc.sql("select t.* from target t where t.reference = target_of(:reference)")
                .param("reference", reference).query(RecordRows.of(Target.class)).optional();
    }

    /**
     * Returns the target behind a reference, if a condition holds.
     *
     * @param condition on the target {@code t}, in SQL
     */
    Optional<Target> find(String reference, String condition) {
        return jdbc.sql("select t.* from target t where t.reference = target_of(:reference) and " + condition)
                .param("reference", reference).query(RecordRows.of(Target.class)).optional();
    }

    /** Returns the given targets that meet a condition in SQL on the target {@code t}. */
    List<String> among(Collection<String> references, String condition) {
        return jdbc.sql("select t.reference from target t where t.reference = any(:references) and " + condition)
                .param("references", references.toArray(String[]::new)).query(String.class).list();
    }

    /** Returns the target behind a reference, and locks its row until the transaction ends. */
    public Optional<Target> lock(String reference) {
        var held = locked.find(reference);
        return held.isPresent() ? held : lockRow(reference);
    }

    private Optional<Target> lockRow(String reference) {
        var row = jdbc.sql("select t.* from target t where t.reference = target_of(:reference) for update")
                .param("reference", reference).query(RecordRows.of(Target.class)).optional();
        // The locked target is kept by its own reference only: a nomination could be joined to another target in this very transaction.
        row.ifPresent(target -> locked.keep(target.reference(), target));
        return row;
    }

    /** Returns the targets of an operation that are in a state, in the order of their references. */
    List<String> in(String operation, TargetState state) {
        return jdbc.sql("select reference from target where operation = :operation and state = :state order by reference")
                .param("operation", operation).param("state", state.name()).query(String.class).list();
    }

    public void addWanting(String target, String country, String nomination) {
        jdbc.sql("insert into target_wanting (target, country, nomination) values (?, ?, ?) on conflict do nothing")
                .params(target, country, nomination).update();
    }

    /** Returns the countries that want the target and have not withdrawn, in alphabetical order. */
    public List<String> wanting(String target) {
        return jdbc.sql("select wanting_countries(?)")
                .param(target).query(String.class).list();
    }

    /** Returns the countries that want the target found by {@link #find}; empty if there is no target. */
    List<String> wantingBehind(String reference) {
        return jdbc.sql("select wanting_countries(t.reference) from target t where t.reference = target_of(?)")
                .param(reference).query(String.class).list();
    }

    /** Returns the countries that want each of the given targets, by target. */
    public Map<String, List<String>> wantingEach(Collection<String> targets) {
        return byTarget(jdbc.sql("select target, country from unnest(:targets) target, wanting_countries(target) country")
                .param("targets", targets.toArray(String[]::new)));
    }

    /** Returns the countries that nominated the person, including those that have withdrawn. */
    public List<String> owners(String target) {
        return jdbc.sql("select country from target_wanting where target = ? order by country").param(target).query(String.class).list();
    }

    void withdraw(String target, String country, String reason, Instant at) {
        var withdrawn = jdbc.sql("update target_wanting set withdrawn_at = ? where target = ? and country = ? and withdrawn_at is null")
                .params(utc(at), target, country).update();
        if (withdrawn == 1 && reason != null) {
            addReason(target, country, reason);
        }
    }

    /** Records that a country that had withdrawn wants the person again. */
    void wantAgain(String target, String country) {
        jdbc.sql("update target_wanting set withdrawn_at = null where target = ? and country = ?")
                .params(target, country).update();
    }

    /** Records that a target is kept although its countries take no part any longer. The coordinator's reason may be null. */
    public void keep(String target, String reason, Instant at) {
        if (reason != null) {
            jdbc.sql("insert into target_reason (target, country, reason, kept) select target, country, ?, true from target_wanting where target = ? and withdrawn_at is null")
                    .params(reason, target).update();
        }
        jdbc.sql("update target_wanting set kept_at = ? where target = ? and withdrawn_at is null").params(utc(at), target)
                .update();
    }

    /** Opens the decision about a country's targets again, because the country leaves the operation. */
    public void decideAnew(String operation, String country) {
        jdbc.sql("""
                        update target_wanting set kept_at = null
                         where country = ? and target in (select reference from target where operation = ?)
                        """)
                .params(country, operation).update();
    }

    /** Keeps the reason why a pursuit ended, in words. */
    void ended(String target, String reason) {
        addReason(target, null, reason);
    }

    private void addReason(String target, String country, String reason) {
        jdbc.sql("insert into target_reason (target, country, reason) values (?, ?, ?)").params(target, country, reason).update();
    }

    /** Returns why the pursuit ended, or null. */
    public String endReason(String target) {
        return jdbc.sql("select reason from target_reason where target = ? and country is null order by number desc limit 1").param(target)
                .query(String.class).optional().orElse(null);
    }

    /** Adds countries where the target is believed to be, ranked behind those already known. */
    public void addHosts(String target, List<String> countries) {
        for (var country : countries) {
            jdbc.sql("""
                            insert into target_host (target, country, rank)
                            select :target, :country, coalesce(max(rank), 0) + 1 from target_host where target = :target
                                on conflict do nothing
                            """)
                    .param("target", target).param("country", country).update();
        }
    }

    /** Removes the wanting countries and the hosts that are not in these lists. */
    public void keepOnly(String target, List<String> wanting, List<String> hosts) {
        jdbc.sql("delete from target_wanting where target = ? and not country = any(?)").params(target, wanting.toArray(String[]::new))
                .update();
        jdbc.sql("delete from target_host where target = ? and not country = any(?)").params(target, hosts.toArray(String[]::new)).update();
    }

    /** Returns the countries where the target is believed to be, most likely first. */
    public List<String> hosts(String target) {
        return jdbc.sql("select country from target_host where target = ? order by rank").param(target).query(String.class).list();
    }

    /** Returns the hosts that see the target, because the list is distributed and these hosts take part. */
    List<String> hostsThatSee(String target) {
        return jdbc.sql("select hosting_countries(?)").param(target).query(String.class).list();
    }

    /** Returns the hosts of a target from which no supplier withholds the target. */
    public List<String> hostsTold(String target) {
        return jdbc.sql("select country from target_host where target = ? and not withheld_from(target, 'ncb-' || country) order by rank")
                .param(target).query(String.class).list();
    }

    /**
     * Returns the countries where each of the given targets is believed to be, by target.
     *
     * @param told true for the hosts from which no supplier withholds the target, false for the other hosts
     */
    public Map<String, List<String>> hostsOfEach(Collection<String> targets, boolean told) {
        return byTarget(jdbc.sql("""
                        select target, country from target_host
                         where target = any(:targets) and withheld_from(target, 'ncb-' || country) <> :told order by target, rank
                        """).param("targets", targets.toArray(String[]::new)).param("told", told));
    }

    private static Map<String, List<String>> byTarget(JdbcClient.StatementSpec countries) {
        return countries.query((row, number) -> Map.entry(row.getString("target"), row.getString("country"))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Returns the given targets that are withdrawn, in the order of their references. */
    public List<String> withdrawnAmong(List<String> targets) {
        return jdbc.sql("select reference from target where reference = any(:targets) and state = 'WITHDRAWN' order by reference")
                .param("targets", targets.toArray(String[]::new)).query(String.class).list();
    }

    /**
     * Returns the targets that concern a country. Such a target is pursued and not suspended. The country wants it, or it is listed and
     * believed to be in the country. Targets withheld from the country as a host are left out.
     */
    public List<String> concerning(String operation, String country) {
        return jdbc.sql("""
                        select t.reference from target t
                         where t.operation = :operation
                           and t.state in ('AWAITING_CONFIRMATION', 'AT_LARGE', 'LOCATED', 'IDENTITY_PENDING', 'ARRESTED', 'EXTRADITION')
                           and (exists (select from target_wanting w
                                         where w.target = t.reference and w.country = :country and w.withdrawn_at is null)
                                or exists (select from target_host h join target_list_entry e on e.target = h.target
                                            where h.target = t.reference and h.country = :country
                                              and not withheld_from(t.reference, 'ncb-' || h.country)))
                         order by t.reference
                        """)
                .param("operation", operation).param("country", country).query(String.class).list();
    }

    /** Returns the given targets that stand on a list, in the order of their references. */
    public List<String> listedAmong(Collection<String> targets) {
        return jdbc.sql("select distinct target from target_list_entry where target = any(:targets) order by target")
                .param("targets", targets.toArray(String[]::new)).query(String.class).list();
    }

    public boolean isListed(String target) {
        return jdbc.sql("select exists (select from target_list_entry where target = ?)").param(target).query(Boolean.class).single();
    }
}

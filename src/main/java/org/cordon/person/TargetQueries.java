package org.cordon.person;

import static org.cordon.shared.Said.said;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.caller.Caller;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmations;
import org.cordon.handling.Handlings;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationView;
import org.cordon.nomination.Nominations;
import org.cordon.nomination.PersonView;
import org.cordon.operation.OperationService;
import org.cordon.pursuit.Suspension;
import org.cordon.pursuit.Suspensions;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetState;
import org.cordon.pursuit.Targets;
import org.cordon.pursuit.VisibleTargets;
import org.cordon.shared.ListPlace;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reader is told of the targets that he may see ({@link VisibleTargets}): persons to whoever may see them, references and states to
 * a manager, to a partner the file alone.
 */
@Component
@Transactional(readOnly = true)
public class TargetQueries {

    /** What a reader is told of targets besides the persons, whom he may see or not. */
    private static final String SUMMARY = """
            select t.*, state_shown(t.reference, :party) as state_shown,
                   array(select wanting_countries(t.reference)) as wanting,
                   array(select h.country from target_host h where h.target = t.reference order by h.rank) as hosts,
                   exists (select from target_list_entry e join operation o on o.reference = e.operation
                            where e.target = t.reference and e.version = o.list_version) as listed
              from target t where t.reference = any(:references) order by t.reference
            """;

    private final JdbcClient sql;
    private final VisibleTargets visible;
    private final Targets targets;
    private final Nominations nominations;
    private final Confirmations confirmations;
    private final Handlings handlings;
    private final Suspensions suspensions;
    private final OperationService operations;
    private final CurrentCaller caller;

    TargetQueries(JdbcClient sql, VisibleTargets visible, Targets targets, Nominations nominations, Confirmations confirmations,
            Handlings handlings,
            Suspensions suspensions, OperationService operations, CurrentCaller caller) {
        this.sql = sql;
        this.visible = visible;
        this.targets = targets;
        this.nominations = nominations;
        this.confirmations = confirmations;
        this.handlings = handlings;
        this.suspensions = suspensions;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * A page of the targets that the caller may see, in the order of their references.
     *
     * @param state   only those in this state, or null
     * @param country only those that this country wants or that are believed to be in it, or null
     * @param after   the reference of the last one already seen, or null
     * @throws Refusal not found to whoever may not know the operation; when {@code after} is no such reference
     */
    public List<TargetView> in(String operation, TargetState state, String country, String after, int limit) {
        operations.visible(operation);
        ListPlace.require(after);
        return summaries(sql.sql("""
                        select t.reference from target t
                         where t.operation = :operation and t.state <> 'JOINED'
                           and (cast(:state as text) is null or state_shown(t.reference, :party) = :state)
                           and (cast(:concerned as text) is null
                                or exists (select from target_wanting w where w.target = t.reference and w.country = :concerned)
                                or exists (select from target_host h where h.target = t.reference and h.country = :concerned))
                           and (cast(:after as text) is null or t.reference > :after)
                           and %s
                         order by t.reference limit :limit
                        """.formatted(VisibleTargets.visible(caller.get())))
                .param("operation", operation)
                .param("state", state == null ? null : state.name())
                .param("concerned", country)
                .param("after", after)
                .param("party", caller.get().party())
                .param("limit", limit)
                .query(String.class).list());
    }

    /** The whole file of a target, as far as the caller may see it. */
    public TargetView file(String reference) {
        var target = visible.requireVisible(reference);
        var summary = summaries(List.of(target.reference())).get(0);
        if (!seesPersons(caller.get())) {
            return summary;
        }
        if (caller.get().isPartner()) {
            return released(summary);
        }
        var files = descriptions(nominations.of(target.reference())).stream()
                .map(nomination -> isHostOnly(nomination) ? NominationView.ofPerson(nomination) : NominationView.ofFile(nomination))
                .toList();
        var answers = confirmations.of(target.reference()).stream()
                .filter(confirmation -> confirmation.answer() != null
                        || !handlings.isWithheldFromCountry(target.reference(), confirmation.country()))
                .map(confirmation -> new TargetView.Confirmed(confirmation.country(), confirmation.role(), confirmation.answer(),
                        confirmation.investigator(), confirmation.remark()))
                .toList();
        return new TargetView(summary.reference(), summary.operation(), summary.state(), summary.wanting(), summary.hosts(),
                summary.listed(), summary.admittedAt(), summary.person(), files, answers, targets.endReason(target.reference()),
                handlings.ofTarget(target.reference()), suspensionsOf(target));
    }

    private List<Suspension> suspensionsOf(Target target) {
        var known = caller.get().isCoordinator() || caller.get().isCompliance() ? suspensions.of(target.reference())
                : List.<Suspension>of();
        return known.isEmpty() ? null : known;
    }

    /** The file alone: how the pursuit goes on is not released with it. */
    private TargetView released(TargetView summary) {
        var files = nominations.of(summary.reference()).stream().map(NominationView::ofPerson).toList();
        // Whoever supplied it, be it that he has withdrawn since.
        var suppliers = files.stream().map(NominationView::country).distinct().sorted().toList();
        return new TargetView(summary.reference(), summary.operation(), null, suppliers, summary.hosts(), null, null, summary.person(),
                files, null,
                null, handlings.ofTarget(summary.reference()), null);
    }

    List<TargetView> summaries(List<String> references) {
        var reader = caller.get();
        var described = seesPersons(reader) ? nominations.ofEach(references) : Map.<String, List<Nomination>>of();
        return sql.sql(SUMMARY).param("references", references.toArray(String[]::new)).param("party", reader.party())
                .query((row, number) -> summary(row, descriptions(described.getOrDefault(row.getString("reference"), List.of())))).list();
    }

    private static TargetView summary(ResultSet row, List<Nomination> persons) throws SQLException {
        return new TargetView(row.getString("reference"), row.getString("operation"), TargetState.valueOf(row.getString("state_shown")),
                countries(row, "wanting"), countries(row, "hosts"), row.getBoolean("listed"), row.getTimestamp("admitted_at").toInstant(),
                persons.stream().findFirst().map(PersonView::of).orElse(null), null, null, null, null, null);
    }

    private static List<String> countries(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** A wanting country sees its own description, everybody else all of them. */
    private List<Nomination> descriptions(List<Nomination> all) {
        var own = all.stream().filter(nomination -> caller.get().country().filter(nomination.country()::equals).isPresent()).toList();
        return own.isEmpty() ? all : own;
    }

    private boolean isHostOnly(Nomination nomination) {
        return caller.get().country().filter(country -> !country.equals(nomination.country())).isPresent();
    }

    private static boolean seesPersons(Caller caller) {
        return caller.isCoordinator() || caller.isCompliance() || caller.isSystem() || caller.country().isPresent() || caller.isPartner();
    }
}

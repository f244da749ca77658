package org.cordon.rooms.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.engine.FailedWork;
import org.cordon.rooms.today.Today.Administration;
import org.cordon.rooms.today.Today.Change;
import org.cordon.rooms.today.Today.Role;
import org.cordon.rooms.today.Today.Running;
import org.cordon.rooms.today.TodayQuery.Due;
import org.cordon.rooms.today.TodayQuery.Visit;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the first screen of a person together, and keeps the time at which that person last looked at the screen. */
@Service
@Transactional
public class TodayService {

    /**
     * The length of a pause between two looks at the first screen after which a new visit begins. A shorter pause belongs to the same
     * visit.
     */
    private static final Duration AWAY = Duration.ofHours(1);
    /** The period of the changes that are shown at a first visit. */
    private static final Period FIRST = Period.ofDays(7);

    private final TodayQuery query;
    private final OperationService operations;
    private final CountryDirectory countries;
    private final VisibleTargets targets;
    private final FailedWork failedWork;
    private final CurrentCaller caller;
    private final Clock clock;

    TodayService(TodayQuery query, OperationService operations, CountryDirectory countries, VisibleTargets targets, FailedWork failedWork,
            CurrentCaller caller, Clock clock) {
        this.query = query;
        this.operations = operations;
        this.countries = countries;
        this.targets = targets;
        this.failedWork = failedWork;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns the role in which the caller works.
     *
     * @throws Refusal not found, if the caller has no first screen: partners and specialists
     */
    public Role role() {
        return role(caller.get()).orElseThrow(() -> Refusal.notFound("There is nothing here that you may see."));
    }

    /** @throws Refusal not found, like {@link #role} */
    @Transactional(readOnly = true)
    public Today today() {
        var role = role();
        var caller = this.caller.get();
        var since = query.visit(caller).flatMap(this::since);
        var from = since.orElseGet(() -> clock.instant().atZone(ZoneOffset.UTC).minus(FIRST).toInstant());
        if (role == Role.ADMINISTRATOR) {
            return new Today(role, since.orElse(null), from, 0, 0, List.of(), List.of(), false, List.of(), administration(), null);
        }
        Due due = role == Role.MANAGER ? query.everybodys(caller) : query.own(caller);
        var changes = query.changes(caller, from);
        var visible = targets.visibleAmong(changes.stream().map(Change::target).filter(Objects::nonNull).toList());
        var shown = TodayQuery.shown(changes).stream().map(change -> change.seenAmong(visible)).toList();
        return new Today(role, since.orElse(null), from, due.open(), due.overdue(), due.work(), shown, shown.size() < changes.size(),
                role == Role.ANALYST ? List.of() : running(), null, null);
    }

    /**
     * Records that the caller has looked at the first screen.
     *
     * @throws Refusal not found, like {@link #role}
     */
    public void seen() {
        role();
        var caller = this.caller.get();
        query.keep(caller, new Visit(clock.instant(), query.visit(caller).flatMap(this::since)));
    }

    /** Returns the end of the visit before the present one. */
    private Optional<Instant> since(Visit visit) {
        return visit.seenAt().plus(AWAY).isBefore(clock.instant()) ? Optional.of(visit.seenAt()) : visit.leftBefore();
    }

    private List<Running> running() {
        return operations.running().stream()
                .map(operation -> new Running(operation.reference(), operation.title(), operation.phase().name(), operation.phaseEnds()))
                .sorted(Comparator.comparing(Running::until, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Running::reference))
                .toList();
    }

    private Administration administration() {
        return new Administration(failedWork.number(),
                countries.all().stream().filter(country -> country.contact().isEmpty()).map(Country::code).toList(),
                query.askingSystems());
    }

    private static Optional<Role> role(Caller caller) {
        if (caller.isCoordinator()) {
            return Optional.of(Role.COORDINATOR);
        }
        if (caller.isCompliance()) {
            return Optional.of(Role.COMPLIANCE);
        }
        if (caller.country().isPresent()) {
            return Optional.of(Role.COUNTRY);
        }
        if (caller.isManager()) {
            return Optional.of(Role.MANAGER);
        }
        if (caller.isAdministrator()) {
            return Optional.of(Role.ADMINISTRATOR);
        }
        return caller.isAnalyst() ? Optional.of(Role.ANALYST) : Optional.empty();
    }
}

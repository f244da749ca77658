package org.cordon.arrest;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.act.ActLimits;
import org.cordon.act.LimitedAct;
import org.cordon.arrest.ReportedArrest.Reception;
import org.cordon.arrest.identity.IdentityMethod;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.handling.HandlingReader;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetService;
import org.cordon.report.FreeText;
import org.cordon.report.ReportReader;
import org.cordon.report.ReportableTargets;
import org.cordon.report.ReportedName;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.shared.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports of arrests, before, during and after the operational phase, for as long as the person is pursued, and keeps what the
 * wanting countries say of the identity and of the extradition. The target follows in the same transaction.
 */
@Service
@Transactional
public class ArrestService {

    private static final List<String> RELEASE_FIELDS = List.of("kind", "happenedAt", "zone", "text");
    private static final Duration IDENTITY_TIME = Duration.ofHours(72);
    private static final Period OUTCOME_TIME = Period.ofYears(1);
    /** European Convention on Extradition, article 16: after 18 days provisional arrest may end, after 40 it must. */
    private static final Period MAY_BE_FREED_AFTER = Period.ofDays(18);
    private static final Period MUST_BE_FREED_AFTER = Period.ofDays(40);

    private final Arrests arrests;
    private final ArrestReports reports;
    private final Reporters reporters;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final ActLimits limits;
    private final Clock clock;

    ArrestService(Arrests arrests, ArrestReports reports, Reporters reporters, ReportableTargets targets, TargetService pursuit,
            ArrestWorkflow workflow, Ledger ledger, Notifications notifications, CurrentCaller caller, ActTimes times,
            ActLimits limits, Clock clock) {
        this.arrests = arrests;
        this.reports = reports;
        this.reporters = reporters;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The target, if the caller may report an arrest of it; asked before a report is even read.
     *
     * @throws Refusal if the caller is not a country's officer (forbidden) or may not see the target (not found)
     */
    @Transactional(readOnly = true)
    public Target reportable(String target) {
        return targets.visible(target);
    }

    /**
     * Takes a report on a target that the caller sees, and starts its handling if the arrest was not known.
     *
     * @throws Refusal with every reason and its field; conflict if the person is no longer pursued
     */
    public ReportedArrest report(String target, JsonNode report) {
        return handled(register(target, report));
    }

    /** Takes a report whose handling is being started by the caller of this method. Same refusals as {@link #report}. */
    public ReportedArrest register(String target, JsonNode report) {
        var seen = reportable(target);
        limits.take(LimitedAct.ARREST);
        var reader = new ReportReader(report, clock.instant());
        var checked = ArrestReport.read(reader, targets.reporter());
        refuseHandling(reader, report);
        targets.requireRecent(reader, seen, checked.what().happenedAt());
        reader.refuseUnknown(ArrestReport.FIELDS);
        reader.refuseIfWrong();
        return take(seen.reference(), checked, caller.get().user(), null);
    }

    /** Dropped in silence, a restriction would be taken to hold. */
    public static void refuseHandling(ReportReader reader, JsonNode report) {
        if (report.hasNonNull("handling") || !HandlingReader.misplaced(report, false).isEmpty()) {
            reader.refuse("handling",
                    said("is not for an arrest, of which the countries that want the person and the coordination are told"));
        }
    }

    /**
     * Takes in a job a report that was matched to a target, which the reporting country need not see, and starts its handling if the arrest
     * was not known.
     *
     * @param officer who reported it
     * @param name under which the person was reported
     * @throws Refusal if the person is no longer pursued
     */
    public ReportedArrest reportMatched(String target, ArrestReport report, String officer, ReportedName name) {
        return handled(take(target, report, officer, name));
    }

    /** The reference of the arrest on which the target is held, if he is. */
    public Optional<String> heldOn(String target) {
        return arrests.open(target);
    }

    /** Under which name the person of an arrest that the caller sees was reported by number, or null. */
    @Transactional(readOnly = true)
    public ReportedName reportedName(String reference) {
        return arrests.reportedName(visible(reference).reference()).orElse(null);
    }

    private ReportedArrest handled(ReportedArrest arrest) {
        if (arrest.first()) {
            workflow.arrestReported(arrest);
        }
        return arrest;
    }

    /** The lock on the target makes one arrest of what two countries report at the same moment. */
    private ReportedArrest take(String reference, ArrestReport report, String officer, ReportedName name) {
        var target = targets.lock(reference);
        var country = report.what().country();
        var repeated = reports.reportedAs(target.reference(), country, report.what().happenedAt());
        if (repeated.isPresent()) {
            return reported(target, repeated.get(), Reception.REPEATED);
        }
        var open = arrests.open(target.reference());
        if (open.isPresent()) {
            return reports.reporters(open.get()).contains(country)
                    ? reported(target, require(open.get()), Reception.REPEATED)
                    : join(target, open.get(), report, officer);
        }
        targets.requirePursued(target);
        var arrest = Arrest.reported(References.newArrest(target.operation()), target.operation(), target.reference(), report,
                clock.instant());
        arrests.add(arrest);
        if (name != null) {
            arrests.named(arrest.reference(), name);
        }
        reports.add(arrest.reference(), officer, report, clock.instant());
        ledger.record(fact(arrest, FactType.ARREST_REPORTED, country, arrest.happenedAt()), officer);
        pursuit.arrestReported(arrest.target());
        return reported(target, arrest, Reception.FIRST);
    }

    /** A country sees an arrest that others reported once it has reported it too. */
    private ReportedArrest join(Target target, String reference, ArrestReport report, String officer) {
        var country = report.what().country();
        reports.add(reference, officer, report, clock.instant());
        var arrest = require(reference);
        ledger.record(fact(arrest, FactType.ARREST_REPORT_JOINED, country, report.what().happenedAt()), officer);
        tell(MessageKind.ARREST_REPORT_JOINED, arrest, wanting(arrest), Map.of("country", country));
        tellCoordinator(MessageKind.ARREST_REPORT_JOINED, arrest, Map.of("country", country));
        return reported(target, arrest, Reception.JOINED);
    }

    /** The arrest as its handling needs to know it. */
    public ReportedArrest asHandled(Arrest arrest) {
        return reported(targets.lock(arrest.target()), arrest, Reception.REPEATED);
    }

    private ReportedArrest reported(Target target, Arrest arrest, Reception reception) {
        var history = targets.operationOf(target).isHistory(arrest.happenedAt().toInstant());
        var arrestedAt = arrest.happenedAt().toOffsetDateTime();
        var reportedAt = clock.instant().atOffset(ZoneOffset.UTC);
        return new ReportedArrest(arrest.reference(), arrest.operation(), arrest.target(), arrest.country(), reception, wanting(arrest),
                history ? null : reportedAt.plus(IDENTITY_TIME), history ? null : arrestedAt.plus(MAY_BE_FREED_AFTER),
                history ? null : arrestedAt.plus(MUST_BE_FREED_AFTER), reportedAt.plus(OUTCOME_TIME));
    }

    /** Tells the wanting countries and the coordination. */
    public void announce(String reference) {
        var arrest = require(reference);
        tell(MessageKind.ARREST_REPORTED, arrest, wanting(arrest), Map.of("country", arrest.country()));
        tellCoordinator(MessageKind.ARREST_REPORTED, arrest, Map.of("country", arrest.country()));
        if (targets.lock(arrest.target()).isSuspended()) {
            announceSuspension(reference);
        }
    }

    /**
     * Tells whoever holds the person, and whoever wants him, that compliance has suspended the target, or has lifted that: nobody is to be
     * held without a word.
     */
    public void announceSuspension(String reference) {
        var arrest = require(reference);
        var target = targets.lock(arrest.target());
        if (!arrest.state().isOpen() || !target.state().isPursued()) {
            return;
        }
        tellAll(target.isSuspended() ? MessageKind.ARREST_SUSPENDED : MessageKind.ARREST_SUSPENSION_LIFTED, arrest, Map.of());
        reporters.tellByReport(target.isSuspended() ? MessageKind.REPORT_SUSPENDED : MessageKind.REPORT_SUSPENSION_LIFTED, arrest,
                Map.of());
    }

    /** Reminds the wanting countries that the identity is still to be confirmed. */
    public void remindIdentity(String reference) {
        var arrest = require(reference);
        tell(MessageKind.IDENTITY_REMINDER, arrest, wanting(arrest), Map.of());
    }

    /**
     * A wanting country says whether it is the person sought; only then does he count as arrested.
     *
     * @param confirmed null is refused
     * @param method    how, one of {@link IdentityMethod}; needed to confirm
     * @param text      in its own words; needed to deny
     * @throws Refusal if the caller is not of a wanting country, an answer is incomplete, or the identity is settled already
     */
    public void confirmIdentity(String reference, Boolean confirmed, String method, String text) {
        var arrest = visible(reference);
        requireWanting(arrest, said("Only a country that wants the person confirms the identity of a person arrested."));
        arrest = locked(arrest);
        if (arrest.state() != ArrestState.IDENTITY_PENDING) {
            throw Refusal.conflict("The identity of the person arrested is no longer open: {reference} is {state}.", reference,
                    arrest.state());
        }
        if (confirmed == null) {
            throw refusal("identityConfirmed", said("must be true or false"), said("Say whether it is the person sought"));
        }
        var words = FreeText.checked("text", text);
        if (confirmed) {
            settle(arrest.identityConfirmed(code(IdentityMethod.class, "method", method), words), pursuit::identityConfirmed,
                    FactType.IDENTITY_CONFIRMED);
        } else {
            if (words == null) {
                throw refusal("text", said("is missing"), said("Say why it is not the person sought"));
            }
            settle(arrest.identityDenied(words), pursuit::identityDenied, FactType.IDENTITY_DENIED);
        }
        arrests.identified(reference, caller.get().requireCountry());
    }

    private void settle(Arrest arrest, Consumer<String> move, FactType fact) {
        follow(arrest, move);
        arrests.save(arrest);
        record(arrest, fact, arrest.country(), times.of(arrest.operation(), arrest.happenedAt().toInstant()));
    }

    /** Moves the target, unless its pursuit has ended meanwhile: the arrest's own record goes on all the same. */
    private void follow(Arrest arrest, Consumer<String> move) {
        if (targets.lock(arrest.target()).state().isPursued()) {
            move.accept(arrest.target());
        }
    }

    /**
     * Tells the countries that reported the arrest, the others that want the person, and the coordination, what a wanting country said of
     * the identity.
     */
    public void announceIdentity(String reference) {
        var arrest = require(reference);
        var denied = arrest.state() == ArrestState.WRONG_PERSON;
        var kind = denied ? MessageKind.IDENTITY_DENIED : MessageKind.IDENTITY_CONFIRMED;
        var by = arrests.identifiedByCountry(reference);
        var others = wanting(arrest).stream().filter(country -> by.filter(country::equals).isEmpty());
        tell(kind, arrest, Stream.concat(reporters.knowing(arrest).stream(), others).distinct().toList(), Map.of());
        tellCoordinator(kind, arrest, Map.of());
        if (denied) {
            reporters.tellByReport(MessageKind.REPORT_DENIED, arrest, Map.of());
        } else {
            reporters.tellByReport(MessageKind.REPORT_CONFIRMED, arrest, Map.of("arrest", reference));
        }
    }

    /** No wanting country said in time who it is: the target falls back, and all concerned are told. */
    public void recordIdentityUnanswered(String reference) {
        var arrest = require(reference).identityUnanswered();
        settle(arrest, pursuit::identityDenied, FactType.IDENTITY_UNANSWERED);
        tellAll(MessageKind.IDENTITY_UNANSWERED, arrest, Map.of());
    }

    /** Warns that the person may soon be set free, unless extradition has been requested meanwhile. */
    public void warnExtradition(String reference) {
        remindOfExtradition(reference, MessageKind.EXTRADITION_WARNING);
    }

    /** Tells that the person must be set free, unless extradition has been requested meanwhile. */
    public void escalateExtradition(String reference) {
        remindOfExtradition(reference, MessageKind.EXTRADITION_LIMIT);
    }

    private void remindOfExtradition(String reference, MessageKind kind) {
        var arrest = require(reference);
        if (arrest.state() == ArrestState.CONFIRMED) {
            tell(kind, arrest, wanting(arrest), Map.of());
            tellCoordinator(kind, arrest, Map.of());
        }
    }

    /**
     * A wanting country says how far extradition is, or how it ended.
     *
     * @param outcome one of {@link ExtraditionOutcome}
     * @param text    in its own words, or null
     * @throws Refusal if the caller is not of a wanting country, or the arrest cannot come to this
     */
    public ExtraditionOutcome followExtradition(String reference, String outcome, String text) {
        var arrest = visible(reference);
        requireWanting(arrest, said("Only a country that wants the person follows the extradition."));
        arrest = locked(arrest);
        var reached = code(ExtraditionOutcome.class, "outcome", outcome);
        comeTo(arrest, reached, times.of(arrest.operation(), arrest.happenedAt().toInstant()), FreeText.checked("text", text));
        return reached;
    }

    /**
     * The person is free again, as the country that held him or one that wants him reports.
     *
     * @param report kind RELEASED or ESCAPED, happenedAt, zone, text
     * @throws Refusal if the caller may not say so, with every reason and its field, or if he is not held
     */
    public void release(String reference, JsonNode report) {
        var arrest = releasable(reference);
        var reader = new ReportReader(report, clock.instant());
        var kind = reader.code("kind", ReleaseKind.class);
        var happenedAt = reader.happenedAt();
        var text = reader.text("text");
        if (happenedAt != null && happenedAt.isBefore(arrest.happenedAt())) {
            reader.refuse("happenedAt", said("lies before the arrest"));
        }
        reader.refuseUnknown(RELEASE_FIELDS);
        reader.refuseIfWrong();
        comeTo(locked(arrest), kind.outcome(), happenedAt, text);
        workflow.arrestEnded(reference);
    }

    /**
     * The arrest, if the caller may say that the person is free again; asked before a report is even read.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Arrest releasable(String reference) {
        var arrest = visible(reference);
        if (!reported(arrest) && !wants(arrest)) {
            throw Refusal
                    .forbidden("Only a country that reported the arrest, or one that wants the person, reports a release or an escape.");
        }
        return arrest;
    }

    private void comeTo(Arrest arrest, ExtraditionOutcome outcome, ZonedDateTime happenedAt, String text) {
        if (!arrest.canComeTo(outcome)) {
            throw Refusal.conflict("The arrest {reference} is {state}, which does not allow {outcome}.", arrest.reference(), arrest.state(),
                    outcome);
        }
        follow(arrest, move(outcome));
        arrests.save(arrest.cameTo(outcome, text));
        record(arrest, outcome.fact(), arrest.country(), happenedAt);
        if (outcome == ExtraditionOutcome.REFUSED) {
            // He was held for this request alone: with its refusal custody has ended.
            record(arrest, FactType.RELEASED, arrest.country(), happenedAt);
        }
        if (outcome.endsExtradition()) {
            tellAll(MessageKind.ARREST_ENDED, arrest, Map.of("outcome", outcome.name()));
            reporters.tellByReport(MessageKind.REPORT_ENDED, arrest, Map.of("outcome", outcome.name()));
        }
    }

    private Consumer<String> move(ExtraditionOutcome outcome) {
        return switch (outcome) {
            case REQUESTED -> pursuit::extraditionRequested;
            case SURRENDERED -> pursuit::surrendered;
            case RETURNED_OTHERWISE -> pursuit::returnedOtherwise;
            case RELEASED, ESCAPED, REFUSED -> pursuit::released;
        };
    }

    /**
     * The arrest, for those concerned: the countries that reported it, those that want the person, and the coordination.
     *
     * @throws Refusal forbidden to the management, which sees no more than its {@link #progress}; as not found for everybody else
     */
    @Transactional(readOnly = true)
    public Arrest visible(String reference) {
        if (caller.get().isManager() && !caller.get().isCoordinator()) {
            throw Refusal.forbidden("The management sees of {reference} how far it has come, and does nothing about it.",
                    progress(reference).reference());
        }
        return (arrests.isInSight(reference) ? arrests.find(reference) : Optional.<Arrest>empty()).filter(this::concerns)
                .orElseThrow(() -> unknown(reference));
    }

    /** The same for the management, by reference and state. */
    @Transactional(readOnly = true)
    public ArrestProgress progress(String reference) {
        return arrests.progress(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no arrest {reference}.", reference);
    }

    /** The countries that reported an arrest which the caller sees, in the order of their reports. */
    @Transactional(readOnly = true)
    public List<String> reporters(String reference) {
        return reports.reporters(visible(reference).reference());
    }

    private boolean concerns(Arrest arrest) {
        return caller.get().isCoordinator() || reported(arrest) || wants(arrest);
    }

    private boolean reported(Arrest arrest) {
        // Whoever withdrew his report sees nothing of what others report, but an arrest that was all his own he does.
        var reporters = arrest.state() == ArrestState.WITHDRAWN ? reports.reportersEver(arrest.reference())
                : reports.reporters(arrest.reference());
        return caller.get().country().filter(reporters::contains).isPresent();
    }

    private boolean wants(Arrest arrest) {
        return targets.isWantedByCaller(arrest.target());
    }

    private void requireWanting(Arrest arrest, Said otherwise) {
        if (!wants(arrest)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, otherwise);
        }
    }

    /** The arrest as it stands once nobody else can change it: those who reported it may have withdrawn it a moment ago. */
    private Arrest locked(Arrest arrest) {
        targets.lock(arrest.target());
        var now = require(arrest.reference());
        if (now.state() == ArrestState.WITHDRAWN) {
            throw Refusal.conflict("The arrest {reference} has been withdrawn by those who reported it.", now.reference());
        }
        return now;
    }

    private Arrest require(String reference) {
        return arrests.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no arrest " + reference));
    }

    private List<String> wanting(Arrest arrest) {
        return targets.wanting(arrest.target());
    }

    private static <E extends Enum<E>> E code(Class<E> codes, String field, String code) {
        return Arrays.stream(codes.getEnumConstants()).filter(known -> known.name().equals(code)).findFirst()
                .orElseThrow(() -> refusal(field,
                        said("must be one of {codes}", Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList()),
                        said("Choose one of the codes")));
    }

    private static Refusal refusal(String field, Said reason, Said sentence) {
        return Refusal.invalid(said("{sentence}: {field} {reason}.", sentence, field, reason), List.of(new Reason(field, reason)));
    }

    private void record(Arrest arrest, FactType type, String country, ZonedDateTime happenedAt) {
        ledger.record(fact(arrest, type, country, happenedAt));
    }

    private static Fact fact(Arrest arrest, FactType type, String country, ZonedDateTime happenedAt) {
        return new Fact(arrest.operation(), type, arrest.target(), country, arrest.reference(), happenedAt, Map.of());
    }

    private void tellAll(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        tell(kind, arrest, Stream.concat(wanting(arrest).stream(), reporters.knowing(arrest).stream()).distinct().toList(),
                parameters);
        tellCoordinator(kind, arrest, parameters);
    }

    private void tell(MessageKind kind, Arrest arrest, List<String> countries, Map<String, String> parameters) {
        countries.forEach(country -> notifications.send(kind, Roles.bureau(country), arrest.operation(), arrest.reference(), parameters));
    }

    private void tellCoordinator(MessageKind kind, Arrest arrest, Map<String, String> parameters) {
        notifications.send(kind, Roles.COORDINATOR, arrest.operation(), arrest.reference(), parameters);
    }
}

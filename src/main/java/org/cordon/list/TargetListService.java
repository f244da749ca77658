package org.cordon.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.Confirmation;
import org.cordon.confirmation.Confirmation.Role;
import org.cordon.confirmation.Confirmations;
import org.cordon.confirmation.ListWorkflow;
import org.cordon.country.CountryCodes;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.Nominations;
import org.cordon.nomination.SamePersons;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.OperationService;
import org.cordon.operation.Operations;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.operation.launch.Warning;
import org.cordon.participation.dates.CountryDates;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the target list of an operation and sends it to the countries that it concerns. */
@Service
@Transactional
public class TargetListService {

    private final TargetList list;
    private final ListVersions versions;
    private final Targets targets;
    private final Nominations nominations;
    private final Confirmations confirmations;
    private final TargetService targetService;
    private final ListWorkflow workflow;
    private final Operations operations;
    private final OperationService operationService;
    private final Participants participants;
    private final CountryDates dates;
    private final Ledger ledger;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;

    TargetListService(TargetList list, ListVersions versions, Targets targets, Nominations nominations, Confirmations confirmations,
            TargetService targetService, ListWorkflow workflow, Operations operations, OperationService operationService,
            Participants participants, CountryDates dates, Ledger ledger, Notifications notifications, CurrentCaller caller,
            ActTimes times) {
        this.list = list;
        this.versions = versions;
        this.targets = targets;
        this.nominations = nominations;
        this.confirmations = confirmations;
        this.targetService = targetService;
        this.workflow = workflow;
        this.operations = operations;
        this.operationService = operationService;
        this.participants = participants;
        this.dates = dates;
        this.ledger = ledger;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
    }

    /** What freezing the list now would do, for the coordinator. */
    @Transactional(readOnly = true)
    public FreezePreview preview(String operation) {
        var version = operationService.visible(operation).listVersion();
        caller.get().requireCoordinator();
        var takingPart = participants.takingPart(operation);
        var all = nominations.in(operation);
        var candidates = list.candidates(operation);
        var undecided = (int) all.stream().filter(Nomination::isUndecided).count();
        var wanting = concerned(targets.wantingEach(candidates), takingPart);
        var hosts = concerned(targets.hostsOfEach(candidates, true), takingPart);
        var same = SamePersons.pairs(all);

        var warnings = new ArrayList<Warning>();
        if (version > 0) {
            warnings.add(Warning.of("LIST_FROZEN", "The list of " + operation + " is frozen already."));
        }
        if (candidates.isEmpty()) {
            warnings.add(Warning.of("LIST_EMPTY", "The list will be empty."));
        }
        if (undecided > 0) {
            warnings.add(
                    Warning.of("NOT_SCREENED", undecided, " nomination is not screened yet and will stay off this version of the list.",
                    " nominations are not screened yet and will stay off this version of the list."));
        }
        if (!same.isEmpty()) {
            warnings.add(Warning.of("POSSIBLY_SAME", same.size(),
                    " pair of nominations may be the same person; joined after freezing, they make another version of the list.",
                    " pairs of nominations may be the same person; joined after freezing, they make another version of the list."));
        }
        concerned(targets.hostsOfEach(candidates, false), takingPart).forEach(host -> warnings.add(new Warning("HOST_WITHHELD",
                host.targets(), host.country(), host.name()
                        + " is not told of " + host.targets() + (host.targets() == 1 ? " target" : " targets")
                        + " believed to be there: the supplier withholds "
                + (host.targets() == 1 ? "it." : "them."))));
        hosts.stream().filter(host -> !host.takesPart())
                .forEach(host -> warnings.add(new Warning("HOST_ABSENT", host.targets(), host.country(), host.name()
                + " does not take part, and " + host.targets() + (host.targets() == 1 ? " target is" : " targets are")
                + " believed to be there: nobody will be asked.")));
        return new FreezePreview(candidates.size(), undecided,
                takingPart.stream().filter(country -> isConcerned(country, wanting) || isConcerned(country, hosts))
                        .map(country -> new FreezePreview.Told(country, CountryCodes.nameOf(country))).toList(),
                wanting, hosts, same, warnings);
    }

    private static boolean isConcerned(String country, List<FreezePreview.Concerned> concerned) {
        return concerned.stream().anyMatch(one -> one.country().equals(country));
    }

    private static List<FreezePreview.Concerned> concerned(Map<String, List<String>> countriesOf, List<String> takingPart) {
        var counts = new TreeMap<String, Integer>();
        countriesOf.values().forEach(countries -> countries.forEach(country -> counts.merge(country, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(entry -> new FreezePreview.Concerned(entry.getKey(), CountryCodes.nameOf(entry.getKey()), entry.getValue(),
                        takingPart.contains(entry.getKey())))
                .toList();
    }

    /** The coordinator freezes the list, or says that it is not yet time. */
    public void freeze(String operation, Boolean frozen) {
        caller.get().requireCoordinator();
        if (frozen == null) {
            throw Refusal.invalid("Say whether the list is frozen.", List.of(Refusal.Reason.of("frozen", "must be true or false")));
        }
        if (frozen) {
            freeze(operation);
        }
    }

    /**
     * Freezes the list as its next version and notes whom to ask about each target. A list that is frozen already stays as it is.
     *
     * @return the version
     */
    public int freeze(String reference) {
        var operation = operations.lock(reference);
        if (operation.listVersion() > 0) {
            return operation.listVersion();
        }
        if (operation.phase().compareTo(Phase.NOMINATION) > 0) {
            throw Refusal.conflict("The list of {reference} can no longer be frozen: it is in phase {phase}.", reference,
                    operation.phase());
        }
        var version = operation.listVersion() + 1;
        var at = times.of(operation, operation.screeningDeadline());
        list.freeze(reference, version, caller.get().user(), at.toInstant());
        var takingPart = participants.takingPart(reference);
        for (var target : list.entries(reference, version)) {
            ask(reference, target, targets.wanting(target), Role.WANTING, takingPart);
            ask(reference, target, targets.hostsTold(target), Role.HOST, takingPart);
        }
        operationService.listFrozen(reference, version);
        ledger.record(new Fact(reference, FactType.LIST_FROZEN, null, null, null, at,
                Map.of("version", version)));
        return version;
    }

    private void ask(String operation, String target, List<String> countries, Role role, List<String> takingPart) {
        countries.stream().filter(takingPart::contains)
                .forEach(country -> confirmations.add(Confirmation.asked(operation, target, country, role)));
    }

    /** Sends the frozen list to the countries, asks them to confirm, and tells the coordinator whom nobody will ask. */
    public void distribute(String reference) {
        operationService.listDistributed(reference);
        var operation = operations.find(reference).orElseThrow();
        var entries = list.entries(reference, operation.listVersion());
        var takingPart = participants.takingPart(reference);
        entries.stream().filter(target -> confirmations.of(target).isEmpty()).forEach(targetService::confirmationSettled);
        for (var country : takingPart) {
            var participation = References.participation(reference, country);
            workflow.listFrozen(participation);
            var asked = confirmations.of(reference, country);
            if (!asked.isEmpty()) {
                versions.told(reference, operation.listVersion(), new ListNews(country, CountryCodes.nameOf(country), asked.stream()
                        .map(Confirmation::target).distinct().map(target -> new ListNews.Item(ListChange.Kind.ADDED, target, null))
                        .toList(), null));
                notifications.send(MessageKind.LIST_DISTRIBUTED, Roles.bureau(country), reference, participation,
                        Map.of("version", String.valueOf(operation.listVersion()),
                                "deadline", dates.confirmationDeadline(operation, country).toString()));
            }
        }
        concerned(targets.hostsOfEach(entries, true), takingPart).stream().filter(host -> !host.takesPart())
                .forEach(host -> notifications.send(MessageKind.HOST_NOT_TAKING_PART, Roles.COORDINATOR, reference, reference,
                        Map.of("country", host.country(), "targets", String.valueOf(host.targets()))));
    }
}

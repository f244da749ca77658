package org.cordon.roundup.list;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.roundup.list.FreezePreview.Concerned;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.SamePersons;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Warning;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out the effect of freezing the target list now, and the warnings for the coordinator. */
@Component
@Transactional(readOnly = true)
public class FreezePreviews {

    private final TargetList list;
    private final Targets targets;
    private final Nominations nominations;
    private final OperationService operations;
    private final Participants participants;
    private final CurrentCaller caller;

    FreezePreviews(TargetList list, Targets targets, Nominations nominations, OperationService operations, Participants participants,
            CurrentCaller caller) {
        this.list = list;
        this.targets = targets;
        this.nominations = nominations;
        this.operations = operations;
        this.participants = participants;
        this.caller = caller;
    }

    /** Returns the effect of freezing the list now. Only the coordinator may ask. */
    public FreezePreview of(String operation) {
        var version = operations.visible(operation).listVersion();
        caller.get().requireCoordinator();
        var takingPart = participants.takingPart(operation);
        var all = nominations.in(operation);
        var candidates = list.candidates(operation);
        var undecided = (int) all.stream().filter(Nomination::isUndecided).count();
        var wanting = Concerned.among(targets.wantingEach(candidates), takingPart);
        var hosts = Concerned.among(targets.hostsOfEach(candidates, true), takingPart);
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
                    " pair of nominations may be the same person; merging them after freezing makes another version of the list.",
                    " pairs of nominations may be the same person; merging them after freezing makes another version of the list."));
        }
        Concerned.among(targets.hostsOfEach(candidates, false), takingPart).forEach(host -> warnings.add(withheldFrom(host)));
        hosts.stream().filter(host -> !host.takesPart()).forEach(host -> warnings.add(absent(host)));
        return new FreezePreview(candidates.size(), undecided,
                takingPart.stream().filter(country -> isConcerned(country, wanting) || isConcerned(country, hosts))
                        .map(country -> new FreezePreview.Told(country, CountryCodes.nameOf(country))).toList(),
                wanting, hosts, same, warnings);
    }

    private static Warning withheldFrom(Concerned host) {
        return new Warning("HOST_WITHHELD", host.targets(), host.country(), host.name()
                + " is not told of " + host.targets() + (host.targets() == 1 ? " target" : " targets")
                + " believed to be there: the supplier withholds " + (host.targets() == 1 ? "it." : "them."));
    }

    private static Warning absent(Concerned host) {
        return new Warning("HOST_ABSENT", host.targets(), host.country(), host.name()
                + " does not take part, and " + host.targets() + (host.targets() == 1 ? " target is" : " targets are")
                + " believed to be there: nobody will be asked.");
    }

    private static boolean isConcerned(String country, List<Concerned> concerned) {
        return concerned.stream().anyMatch(one -> one.country().equals(country));
    }
}

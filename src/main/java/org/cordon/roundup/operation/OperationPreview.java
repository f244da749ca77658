package org.cordon.roundup.operation;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows what an act will do before the coordinator does it. */
@Component
@Transactional(readOnly = true)
public class OperationPreview {

    private final OperationService operations;
    private final OperationCounts counts;
    private final Participants participants;
    private final CountryDirectory countries;
    private final CurrentCaller caller;

    OperationPreview(OperationService operations, OperationCounts counts, Participants participants, CountryDirectory countries,
            CurrentCaller caller) {
        this.operations = operations;
        this.counts = counts;
        this.participants = participants;
        this.countries = countries;
        this.caller = caller;
    }

    /** A country that will get a message. */
    public record Told(String country, String name) {
    }

    /**
     * The effects of an act.
     *
     * @param possible whether the phase allows the act
     * @param targets  how many targets the operation has
     * @param told     the countries that get a message
     * @param warnings what the coordinator should know before the act
     */
    public record View(boolean possible, int targets, List<Told> told, List<Warning> warnings) {
    }

    /** Returns what calling the operation off would do. */
    public View ofCancelling(String reference) {
        var operation = visible(reference);
        return view(operation, operation.phase().canBeCancelled(), participants.concerned(reference),
                List.of(Warning.of("TASKS_END", "Every open task of every country ends."),
                        Warning.of("NEVER_RESUMED", "Nothing of it can be taken up again; the ledger stays.")));
    }

    /** Returns what beginning the operational phase would do. */
    public View ofOpening(String reference) {
        var operation = visible(reference);
        var warnings = new ArrayList<Warning>();
        int open = counts.openConfirmations(reference);
        if (open > 0) {
            warnings.add(Warning.of("CONFIRMATIONS_OPEN", open, " confirmation is still to come.", " confirmations are still to come."));
        }
        return view(operation, operation.phase() == Phase.CONFIRMATION, participants.takingPart(reference), warnings);
    }

    /** Returns what approving the results and closing would do. */
    public View ofClosing(String reference) {
        var operation = visible(reference);
        var warnings = new ArrayList<Warning>();
        int open = counts.openIdentityChecks(reference);
        if (open > 0) {
            warnings.add(Warning.of("IDENTITIES_OPEN", open,
                    " arrest waits for the identity to be confirmed and will not be counted as arrested.",
                    " arrests wait for the identity to be confirmed and will not be counted as arrested."));
        }
        warnings.add(Warning.of("TARGETS_GO_ON", "Targets still at large go on being pursued after the operation is closed."));
        return view(operation, operation.phase() == Phase.FOLLOW_UP, participants.takingPart(reference), warnings);
    }

    private Operation visible(String reference) {
        caller.get().requireCoordinator();
        return operations.visible(reference);
    }

    private View view(Operation operation, boolean possible, List<String> told, List<Warning> warnings) {
        return new View(possible, counts.of(operation.reference()).targets(),
                countries.byCodes(told).stream().map(country -> new Told(country.code(), country.name())).toList(), List.copyOf(warnings));
    }
}

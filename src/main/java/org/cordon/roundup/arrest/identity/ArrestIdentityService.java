package org.cordon.roundup.arrest.identity;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.arrest.Arrest;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.arrest.ArrestMessages;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.Arrests;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.ChosenCode;
import org.cordon.roundup.report.FreeText;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the answer of a wanting country about the identity of a person arrested, and changes the state of the target in the same
 * transaction. The person counts as arrested only once the identity is confirmed.
 */
@Service
@Transactional
public class ArrestIdentityService {

    private final Arrests arrests;
    private final VisibleArrests visible;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final Ledger ledger;
    private final ArrestMessages messages;
    private final CurrentCaller caller;
    private final ActTimes times;

    ArrestIdentityService(Arrests arrests, VisibleArrests visible, ReportableTargets targets, TargetService pursuit, Ledger ledger,
            ArrestMessages messages, CurrentCaller caller, ActTimes times) {
        this.arrests = arrests;
        this.visible = visible;
        this.targets = targets;
        this.pursuit = pursuit;
        this.ledger = ledger;
        this.messages = messages;
        this.caller = caller;
        this.times = times;
    }

    /** Reminds the wanting countries that the identity is still to be confirmed. */
    public void remind(String reference) {
        var arrest = arrests.require(reference);
        messages.tell(ArrestMessage.IDENTITY_REMINDER, arrest, targets.wanting(arrest.target()), Map.of());
    }

    /**
     * Takes the answer of a wanting country whether the person arrested is the person sought.
     *
     * @param confirmed the answer; a null is refused
     * @param method    how the identity was established, one of {@link IdentityMethod}; needed to confirm
     * @param text      in the country's own words; needed to deny
     * @throws Refusal if the caller is not of a wanting country, the answer is incomplete, or the identity is settled already
     */
    public void confirm(String reference, Boolean confirmed, String method, String text) {
        var arrest = visible.lock(visible.requireWanted(reference,
                said("Only a country that wants the person confirms the identity of a person arrested.")));
        if (arrest.state() != ArrestState.IDENTITY_PENDING) {
            throw Refusal.conflict("The identity of the person arrested is no longer open: {reference} is {state}.", reference,
                    arrest.state());
        }
        if (confirmed == null) {
            throw ChosenCode.refusal("identityConfirmed", said("must be true or false"), said("Say whether it is the person sought"));
        }
        var words = FreeText.checked("text", text);
        var country = caller.get().requireCountry();
        if (confirmed) {
            var by = ChosenCode.checked("method", IdentityMethod.class, method);
            settle(arrest.identityConfirmed(country, by, words), pursuit::identityConfirmed, ArrestFact.IDENTITY_CONFIRMED);
        } else {
            if (words == null) {
                throw ChosenCode.refusal("text", said("is missing"), said("Say why it is not the person sought"));
            }
            settle(arrest.identityDenied(country, words), pursuit::identityDenied, ArrestFact.IDENTITY_DENIED);
        }
    }

    /** Records that no wanting country said in time who the person is: the target falls back, and all concerned are told. */
    public void recordUnanswered(String reference) {
        var arrest = arrests.require(reference).identityUnanswered();
        settle(arrest, pursuit::identityDenied, ArrestFact.IDENTITY_UNANSWERED);
        messages.tellAll(ArrestMessage.IDENTITY_UNANSWERED, arrest, Map.of());
    }

    private void settle(Arrest arrest, Consumer<String> move, FactType fact) {
        targets.whilePursued(arrest.target(), move);
        arrests.save(arrest);
        ledger.record(arrest.fact(fact, arrest.country(), times.of(arrest.operation(), arrest.happenedAt().toInstant())));
    }

    /**
     * Tells the answer of a wanting country about the identity to the countries that reported the arrest, the other wanting countries, and
     * the coordination.
     */
    public void announce(String reference) {
        var arrest = arrests.require(reference);
        var denied = arrest.state() == ArrestState.WRONG_PERSON;
        var kind = denied ? ArrestMessage.IDENTITY_DENIED : ArrestMessage.IDENTITY_CONFIRMED;
        var others = targets.wanting(arrest.target()).stream().filter(country -> !country.equals(arrest.identityCountry()));
        messages.tellWithCoordination(kind, arrest, Stream.concat(messages.knowing(arrest).stream(), others).toList(), Map.of());
        if (denied) {
            messages.tellByReport(ArrestMessage.REPORT_DENIED, arrest, Map.of());
        } else {
            messages.tellByReport(ArrestMessage.REPORT_CONFIRMED, arrest, Map.of("arrest", reference));
        }
    }
}

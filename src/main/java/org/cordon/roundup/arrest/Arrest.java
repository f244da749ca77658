package org.cordon.roundup.arrest;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Fact;
import org.cordon.roundup.arrest.identity.IdentityMethod;

/**
 * One arrest of one target, however many countries reported it.
 *
 * @param report          the report from which the data of the arrest come; personal data. All texts after this field are personal data too
 * @param identityCountry the wanting country that said whether the person arrested is the person sought, or null
 */
public record Arrest(String reference, String operation, String target, ArrestReport report, ArrestState state, String identityCountry,
        IdentityMethod identityMethod, String identityText, String outcomeText, Instant reportedAt, int version) {

    private static final Set<ArrestState> FREED = Set.of(ArrestState.RELEASED, ArrestState.ESCAPED);

    static Arrest reported(String reference, String operation, String target, ArrestReport report, Instant at) {
        return new Arrest(reference, operation, target, report, ArrestState.IDENTITY_PENDING, null, null, null, null, at, 0);
    }

    /** Returns the arrest after a wanting country has confirmed that the person arrested is the person sought. */
    public Arrest identityConfirmed(String by, IdentityMethod method, String words) {
        return identity(ArrestState.CONFIRMED, by, method, words);
    }

    /** Returns the arrest after a wanting country has said that the person arrested is another person. */
    public Arrest identityDenied(String by, String words) {
        return identity(ArrestState.WRONG_PERSON, by, null, words);
    }

    /** Returns the arrest after no wanting country has said in time who the person is. */
    public Arrest identityUnanswered() {
        return identity(ArrestState.UNANSWERED, null, null, null);
    }

    private Arrest identity(ArrestState next, String by, IdentityMethod method, String words) {
        if (state != ArrestState.IDENTITY_PENDING) {
            throw new IllegalArrestTransition(reference, state, next);
        }
        return with(next, by, method, words, outcomeText);
    }

    /**
     * Returns the arrest after the country that answered about the identity has corrected its answer.
     *
     * @param method how the identity was confirmed, or null if the person arrested is another person
     */
    public Arrest identityCorrected(IdentityMethod method, String words) {
        if (!identityCanBeCorrected()) {
            throw new IllegalArrestTransition(reference, state, method == null ? ArrestState.WRONG_PERSON : ArrestState.CONFIRMED);
        }
        var next = method == null ? ArrestState.WRONG_PERSON : state == ArrestState.WRONG_PERSON ? ArrestState.CONFIRMED : state;
        return with(next, identityCountry, method, words, outcomeText);
    }

    /**
     * Whether the answer about the identity can be corrected. No correction is possible once the person is free or was handed over, because
     * others have acted on the answer by then.
     */
    public boolean identityCanBeCorrected() {
        return state.isConfirmed() || state == ArrestState.WRONG_PERSON;
    }

    /**
     * Whether the extradition can have this outcome now. Becoming free is an outcome that is possible even before the identity is
     * confirmed.
     */
    public boolean canComeTo(ExtraditionOutcome outcome) {
        if (outcome == ExtraditionOutcome.REQUESTED) {
            return state == ArrestState.CONFIRMED;
        }
        return FREED.contains(outcome.state()) ? state.isOpen() : state.isConfirmed();
    }

    /** Returns the arrest after its extradition has reached an outcome. */
    public Arrest cameTo(ExtraditionOutcome outcome, String words) {
        if (!canComeTo(outcome)) {
            throw new IllegalArrestTransition(reference, state, outcome.state());
        }
        return with(outcome.state(), identityCountry, identityMethod, identityText, words);
    }

    /**
     * Returns the arrest with the data of another report. This is a corrected report, or the report of the next country if the report used
     * so far is withdrawn.
     */
    public Arrest told(ArrestReport other) {
        if (state == ArrestState.WITHDRAWN) {
            throw new IllegalArrestTransition(reference, state, state);
        }
        return new Arrest(reference, operation, target, other, state, identityCountry, identityMethod, identityText, outcomeText,
                reportedAt, version);
    }

    /** Returns the arrest after all countries that reported it have taken their reports back. */
    public Arrest withdrawn() {
        if (!canBeWithdrawn()) {
            throw new IllegalArrestTransition(reference, state, ArrestState.WITHDRAWN);
        }
        return with(ArrestState.WITHDRAWN, identityCountry, identityMethod, identityText, outcomeText);
    }

    /** Returns the country where the person was arrested. */
    public String country() {
        return report.what().country();
    }

    public ZonedDateTime happenedAt() {
        return report.what().happenedAt();
    }

    /**
     * Whether the arrest can be taken back. After a handover it is certain that the arrest was made, so that the arrest cannot be taken
     * back.
     */
    public boolean canBeWithdrawn() {
        return state != ArrestState.WITHDRAWN && !state.isReturned();
    }

    /** Whether the data of the arrest come from the report of this country. */
    public boolean isToldBy(String reporter) {
        return country().equals(reporter);
    }

    /** Returns a fact about the arrest for the ledger. */
    public Fact fact(FactType type, String where, ZonedDateTime when) {
        return new Fact(operation, type, target, where, reference, when, Map.of());
    }

    private Arrest with(ArrestState newState, String newCountry, IdentityMethod newMethod, String newIdentityText, String newOutcomeText) {
        return new Arrest(reference, operation, target, report, newState, newCountry, newMethod, newIdentityText, newOutcomeText,
                reportedAt, version);
    }
}

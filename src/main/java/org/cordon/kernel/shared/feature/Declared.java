package org.cordon.kernel.shared.feature;

import java.util.List;

/**
 * The declarations of one feature.
 *
 * @param references the kinds of references that the feature draws, and by which people open its items
 * @param messages   the kinds of messages that the feature sends
 * @param facts      the types of facts that the feature records in the ledger
 * @param acts       the acts of people that have a receipt
 * @param limits     the acts that an account may do only so often
 */
public record Declared(List<ReferenceKind> references, List<MessageKind> messages, List<FactType> facts, List<Act> acts,
        List<LimitedAct> limits) {

    public Declared() {
        this(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Declared references(ReferenceKind... kinds) {
        return new Declared(List.of(kinds), messages, facts, acts, limits);
    }

    public Declared messages(MessageKind... kinds) {
        return new Declared(references, List.of(kinds), facts, acts, limits);
    }

    public Declared facts(FactType... types) {
        return new Declared(references, messages, List.of(types), acts, limits);
    }

    public Declared acts(Act... done) {
        return new Declared(references, messages, facts, List.of(done), limits);
    }

    public Declared limits(LimitedAct... limited) {
        return new Declared(references, messages, facts, acts, List.of(limited));
    }
}

package org.cordon.kernel.shared.feature;

import java.util.List;

/**
 * What one feature brings.
 *
 * @param references the kinds of references that it draws, and by which people open what it has
 * @param messages   what it tells people
 * @param facts      what it records in the ledger
 * @param acts       what people do in it and have a receipt for
 */
public record Declared(List<ReferenceKind> references, List<MessageKind> messages, List<FactType> facts, List<Act> acts) {

    public Declared() {
        this(List.of(), List.of(), List.of(), List.of());
    }

    public Declared references(ReferenceKind... kinds) {
        return new Declared(List.of(kinds), messages, facts, acts);
    }

    public Declared messages(MessageKind... kinds) {
        return new Declared(references, List.of(kinds), facts, acts);
    }

    public Declared facts(FactType... types) {
        return new Declared(references, messages, List.of(types), acts);
    }

    public Declared acts(Act... done) {
        return new Declared(references, messages, facts, List.of(done));
    }
}

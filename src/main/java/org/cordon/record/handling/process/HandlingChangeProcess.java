package org.cordon.record.handling.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code handling-change}, and the names in its model. */
@Component
final class HandlingChangeProcess implements ProcessDeclaration {

    static final String KEY = "handling-change";

    @Override
    public String key() {
        return KEY;
    }

    /**
     * Returns false, because the account that starts the process reveals the country that supplied the item. For a question asked without a
     * name, that country must stay unknown.
     */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        /** The item whose visibility has changed: a nomination, a lead or any other item, or an analysis file. */
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");
    }
}

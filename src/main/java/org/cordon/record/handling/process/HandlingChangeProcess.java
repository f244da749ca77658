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

    /** The account that starts it is of the country that supplied the item, be it a question whose asker is not named. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        /** What is seen by others now: a nomination or a lead, as any other item; an analysis file. */
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");
    }
}

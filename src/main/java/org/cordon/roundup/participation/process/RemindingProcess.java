package org.cordon.roundup.participation.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code reminding}, and the names in its model. */
@Component
final class RemindingProcess implements ProcessDeclaration {

    static final String KEY = "reminding";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        /** The codes of the countries that are reminded, separated by commas. */
        static final ProcessVariable<String> REMINDED_COUNTRIES = ProcessVariable.string("remindedCountries");
    }
}

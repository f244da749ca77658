package org.cordon.analysis.file.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code return-sheets}, and the names in its model. */
@Component
final class ReturnSheetsProcess implements ProcessDeclaration {

    static final String KEY = "return-sheets";

    @Override
    public String key() {
        return KEY;
    }

    /** Only the country and the analysts may know that the country has contributed. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> SHEET_TIME = ProcessVariable.string("sheetTime");
        static final ProcessVariable<Boolean> CONTRIBUTIONS_STAND = ProcessVariable.answer("contributionsStand");
    }
}

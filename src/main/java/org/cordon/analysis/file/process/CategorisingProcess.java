package org.cordon.analysis.file.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code categorising}, and the names in its model. */
@Component
final class CategorisingProcess implements ProcessDeclaration {

    static final String KEY = "categorising";

    @Override
    public String key() {
        return KEY;
    }

    /** Only the supplier and the analysts of the file may know that somebody has contributed. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    static final class Messages {

        static final String PERSONS_CATEGORISED = "cordon.personsCategorised";
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> CONTRIBUTION_REFERENCE = ProcessVariable.string("contributionReference");
        static final ProcessVariable<String> FIRST_REMINDER = ProcessVariable.string("firstReminder");
        static final ProcessVariable<String> SECOND_REMINDER = ProcessVariable.string("secondReminder");
        static final ProcessVariable<String> CATEGORISE_BY = ProcessVariable.string("categoriseBy");
    }
}

package org.cordon.release.process;

import org.cordon.shared.model.ProcessDeclaration;
import org.cordon.shared.process.ProcessVariable;
import org.cordon.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code release-end}, and the names in its model. */
@Component
final class ReleaseEndProcess implements ProcessDeclaration {

    static final String KEY = "release-end";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        static final ProcessVariable<String> REQUEST_REFERENCE = ProcessVariable.string("requestReference");
        /** The supplier. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> RELEASE_END = ProcessVariable.string("releaseEnd");

        private Variables() {
        }
    }
}

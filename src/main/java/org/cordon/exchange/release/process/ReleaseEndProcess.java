package org.cordon.exchange.release.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code release-end}, and the names in its model. */
@Component
final class ReleaseEndProcess implements ProcessDeclaration {

    static final String KEY = "release-end";

    @Override
    public String key() {
        return KEY;
    }

    /** As of the requests by which it is released. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        /** By which request it was released; absent where its supplier did so of its own accord. */
        static final ProcessVariable<String> REQUEST_REFERENCE = ProcessVariable.string("requestReference");
        /** The supplier that has released something by a request. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** What was released without a request, and the group of the party to which. */
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");
        static final ProcessVariable<String> PARTY = ProcessVariable.string("party");
        static final ProcessVariable<String> RELEASE_END = ProcessVariable.string("releaseEnd");
    }
}

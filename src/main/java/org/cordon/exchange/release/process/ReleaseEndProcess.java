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

    /** Hides the process for the same reason as the requests, see {@link ReleaseRequestProcess#isShownToManagement}. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        /** The request by which the item was released; absent if the supplier released the item of its own accord. */
        static final ProcessVariable<String> REQUEST_REFERENCE = ProcessVariable.string("requestReference");
        /** The supplier that has released items by a request. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        /** The item that was released without a request. {@link #PARTY} is the group to which this item was released. */
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");
        static final ProcessVariable<String> PARTY = ProcessVariable.string("party");
        static final ProcessVariable<String> RELEASE_END = ProcessVariable.string("releaseEnd");
    }
}

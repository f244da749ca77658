package org.cordon.kernel.identity;

import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares the messages about roles of accounts. */
@Component
public final class IdentityFeature implements Feature {

    public enum IdentityMessage implements MessageKind {

        ROLE_GIVEN("the coordination, the bureau whose role it is, and the owner of the account", OF_NO_OPERATION),
        ROLE_TAKEN("the coordination and the owner of the account", OF_NO_OPERATION);

        private final Telling telling;

        IdentityMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(IdentityMessage.values());
    }
}

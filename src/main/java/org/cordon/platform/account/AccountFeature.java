package org.cordon.platform.account;

import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;
import static org.cordon.kernel.shared.feature.Telling.Trait.SETS_A_PASSWORD;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares accounts: their messages and acts. */
@Component
public final class AccountFeature implements Feature {

    public enum AccountMessage implements MessageKind {

        ACCOUNT_LINK("the owner of the account", OF_NO_OPERATION, SETS_A_PASSWORD),
        ACCOUNT_CHANGED("the owner of the account, and the coordination", OF_NO_OPERATION),
        ACCOUNT_WAITS("the owner of the account, the other administrators and the coordination", OF_NO_OPERATION);

        private final Telling telling;

        AccountMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum AccountKept implements Act {

        ACCOUNT_KEPT(leaving("POST /api/accounts", "POST /api/accounts/{account}/link", "PUT /api/accounts/{account}/email",
                "PUT /api/accounts/{account}/groups/{group}", "DELETE /api/accounts/{account}/groups/{group}",
                        "DELETE /api/accounts/{account}", "DELETE /api/accounts/{account}/second-factor",
                        "POST /api/accounts/requests/{id}/approval", "POST /api/accounts/requests/{id}/refusal")
                .changedAt(Place.ACCOUNTS));

        private final Footprint footprint;

        AccountKept(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(AccountMessage.values()).acts(AccountKept.values());
    }
}

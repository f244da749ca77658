package org.cordon.duty.check;

import java.util.Optional;
import org.cordon.notification.Message;
import org.cordon.notification.PostAddresses;
import org.springframework.stereotype.Component;

/** Where the mail of a check goes: to the post that it is about. */
@Component
class AddressesOfChecks implements PostAddresses {

    private final CheckRows rows;

    AddressesOfChecks(CheckRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> addressOf(Message message) {
        return rows.address(message.reference());
    }
}

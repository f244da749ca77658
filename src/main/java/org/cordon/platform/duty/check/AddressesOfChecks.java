package org.cordon.platform.duty.check;

import java.util.Optional;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.MessageParameter;
import org.cordon.platform.notification.PostAddresses;
import org.springframework.stereotype.Component;

/** Finds the address of mail to a duty post. The mail is about a check of the post, or about something else that names the post. */
@Component
class AddressesOfChecks implements PostAddresses {

    private final CheckRows rows;

    AddressesOfChecks(CheckRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> addressOf(Message message) {
        return rows.address(message.parameters().getOrDefault(MessageParameter.POST.key(), message.reference()));
    }
}

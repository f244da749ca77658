package org.cordon.platform.notification.mail;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.PostAddresses;
import org.springframework.stereotype.Component;

/**
 * Finds the address behind a group. The address is looked up at delivery, not when a message is queued. So an address that was corrected
 * meanwhile serves every waiting message.
 */
@Component
class Recipients {

    private static final String BUREAU = "ncb-";

    private final CountryDirectory directory;
    private final Partners partners;
    private final MailProperties mail;
    private final List<PostAddresses> posts;

    Recipients(CountryDirectory directory, Partners partners, MailProperties mail, List<PostAddresses> posts) {
        this.posts = posts;
        this.directory = directory;
        this.partners = partners;
        this.mail = mail;
    }

    /** Returns the recipient of a message: the duty post that the message goes to, if that post still exists, or else the group. */
    Recipient of(Message message) {
        var recipient = of(message.recipient());
        return message.kind().goesToAPost() ? new Recipient(recipient.group(), recipient.country(),
                posts.stream().flatMap(post -> post.addressOf(message).stream()).findFirst().or(recipient::address)) : recipient;
    }

    Recipient of(String group) {
        if (group.startsWith(BUREAU)) {
            var country = directory.find(group.substring(BUREAU.length()));
            return new Recipient(group, country, country.flatMap(known -> known.contact()));
        }
        if (group.startsWith(Roles.partner(""))) {
            return new Recipient(group, Optional.empty(), partners.address(group));
        }
        var address = group.equals("coordinator") ? mail.coordination() : mail.compliance();
        return new Recipient(group, Optional.empty(), Optional.ofNullable(address).filter(known -> !known.isBlank()));
    }
}

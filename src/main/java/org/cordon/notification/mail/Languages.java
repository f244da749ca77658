package org.cordon.notification.mail;

import java.util.Optional;
import org.cordon.notification.Messages;
import org.springframework.stereotype.Component;

/**
 * The language a message is written in: that of the recipient's country if the operation has it, else the operation's first; English where
 * there are no texts in that one.
 */
@Component
public class Languages {

    private static final String ENGLISH = "en";

    private final Messages messages;
    private final Recipients recipients;
    private final MailTexts texts;

    Languages(Messages messages, Recipients recipients, MailTexts texts) {
        this.messages = messages;
        this.recipients = recipients;
        this.texts = texts;
    }

    /** @param group of a bureau, or null for whoever works for none */
    public String ofBureau(String group) {
        return Optional.ofNullable(group).flatMap(bureau -> recipients.of(bureau).country()).map(country -> country.language())
                .filter(texts::areWrittenIn).orElse(ENGLISH);
    }

    public String of(String recipientGroup, String operation) {
        var offered = messages.languagesOf(operation);
        var wanted = recipients.of(recipientGroup).country()
                .map(country -> country.language())
                .filter(offered::contains)
                .orElseGet(() -> offered.stream().findFirst().orElse(ENGLISH));
        return texts.areWrittenIn(wanted) ? wanted : ENGLISH;
    }
}

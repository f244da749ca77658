package org.cordon.platform.notification.mail;

import java.util.Optional;
import org.cordon.platform.notification.Messages.Circumstances;
import org.springframework.stereotype.Component;

/**
 * Chooses the language of a message. The first choice is the language of the recipient's country, if the operation uses that language or
 * there is no operation. The next choice is the operation's first language, or English if there are no texts in that language.
 */
@Component
public class Languages {

    private static final String ENGLISH = "en";

    private final Recipients recipients;
    private final MailTexts texts;

    Languages(Recipients recipients, MailTexts texts) {
        this.recipients = recipients;
        this.texts = texts;
    }

    /** @param group the group of a bureau, or null for a person who works for no bureau */
    public String ofBureau(String group) {
        return Optional.ofNullable(group).flatMap(bureau -> recipients.of(bureau).country()).map(country -> country.language())
                .filter(texts::areWrittenIn).orElse(ENGLISH);
    }

    public String choose(Circumstances recipient) {
        var wanted = recipient.preferred().filter(own -> recipient.offered().isEmpty() || recipient.offered().contains(own))
                .or(() -> recipient.offered().stream().findFirst())
                .orElse(ENGLISH);
        return texts.areWrittenIn(wanted) ? wanted : ENGLISH;
    }
}

package org.cordon.platform.notification.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.cordon.platform.notification.Message;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Addresses of Cordon's own mail.
 *
 * @param from         the sender; its domain is also the domain of each Message-ID
 * @param coordination the address for messages to the coordination; empty while no address is set
 * @param compliance   the address for messages to compliance; empty while no address is set
 */
@Validated
@ConfigurationProperties("cordon.mail")
record MailProperties(@NotBlank @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "must be an e-mail address") String from,
                      String coordination, String compliance) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}

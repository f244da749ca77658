package org.cordon.platform.mailbox;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the mailbox, its server and its page in the demo only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cordon.demo")
class MailboxConfiguration {

    @Bean
    Mailbox mailbox(@Value("${cordon.data-directory}/mail") Path folder, Clock clock) {
        return Mailbox.in(folder, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    MailboxServer mailboxServer(Mailbox mailbox, @Value("${cordon.mailbox.port:2525}") int port) {
        return new MailboxServer(mailbox, port);
    }
}

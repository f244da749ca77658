package org.cordon.platform.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.cordon.platform.mailbox.web.MailboxPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

final class MailboxConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(MailboxConfiguration.class, MailboxPages.CONTROLLER);

    @Test
    void theDemoHasItsMailServerAndPage() {
        application.withPropertyValues("cordon.demo=true", "cordon.data-directory=" + folder, "cordon.mailbox.port=0")
                .run(context -> assertThat(context).hasSingleBean(MailboxServer.class).hasSingleBean(MailboxPages.CONTROLLER));
    }

    @Test
    void anInstallationHasNeither() {
        application.withPropertyValues("cordon.demo=false")
                .run(context -> assertThat(context).doesNotHaveBean(MailboxServer.class).doesNotHaveBean(MailboxPages.CONTROLLER));
    }
}

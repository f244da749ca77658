package org.cordon.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordon.audit.seal.AuditSeals.Head;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Brings heads of the chain out of the database, where whoever owns it cannot change them: into the log, which an installation sends
 * elsewhere, to the end of a file if one is named, and by mail if somebody is. All as {@code position:hash}, as {@link VerifyAudit} takes
 * them.
 */
@Component
class KeptHeads {

    private static final Logger LOG = LoggerFactory.getLogger("org.cordon.audit.heads");

    private final Duration rhythm;
    private final Optional<Path> file;
    private final HeadMail mail;
    private final Clock clock;
    private Instant next = Instant.EPOCH;

    /**
     * @param rhythm time from one head to the next
     * @param file   to which they are added, a line with time (UTC) and head; none if it is empty
     */
    KeptHeads(@Value("${cordon.audit.head-every}") Duration rhythm, @Value("${cordon.audit.heads-file}") String file, HeadMail mail,
            Clock clock) {
        this.rhythm = rhythm;
        this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
        this.mail = mail;
        this.clock = clock;
    }

    boolean isDue() {
        return !clock.instant().isBefore(next);
    }

    void keep(Head head) {
        LOG.info("AUDIT HEAD {}", head.written());
        file.ifPresent(kept -> add(kept, clock.instant() + " " + head.written() + System.lineSeparator()));
        mail.send(head);
        next = clock.instant().plus(rhythm);
    }

    private static void add(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            LOG.error("The head of the audit could not be added to {}", file, failure);
        }
    }
}

package org.cordon.platform.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordon.platform.audit.seal.Sealing.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Publishes heads of the chain outside the database, where the owner of the database cannot change them. Heads go to the log, which an
 * installation sends elsewhere. Heads also go to the end of a file if a file is named, and by mail if an address is set. Heads have the
 * form {@code position:hash}, which {@link VerifyAudit} takes.
 *
 * <p>The first head of each hour is published, by the time of sealing. Only one node seals at a time, so only one node finds that head.
 */
@Component
class KeptHeads {

    private static final Logger LOG = LoggerFactory.getLogger("org.cordon.audit.heads");

    private final Duration rhythm;
    private final Optional<Path> file;
    private final HeadMail mail;

    /**
     * @param rhythm the length of a period whose first head is published: an hour
     * @param file   the path of the file to which heads are added, as lines of time (UTC) and head; if the path is empty, no file is
     *               written
     */
    KeptHeads(@Value("${cordon.audit.head-every}") Duration rhythm, @Value("${cordon.audit.heads-file}") String file, HeadMail mail) {
        this.rhythm = rhythm;
        this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
        this.mail = mail;
    }

    void keep(Sealed sealed) {
        if (!isFirst(rhythm, sealed)) {
            return;
        }
        var head = sealed.head();
        LOG.info("AUDIT HEAD {}", head.written());
        file.ifPresent(kept -> add(kept, head.sealedAt() + " " + head.written() + System.lineSeparator()));
        mail.send(sealed);
    }

    /** Whether this was the first sealing in its period. */
    static boolean isFirst(Duration rhythm, Sealed sealed) {
        return number(rhythm, sealed.before()) != number(rhythm, sealed.head().sealedAt());
    }

    private static long number(Duration rhythm, Instant at) {
        return Math.floorDiv(at.toEpochMilli(), rhythm.toMillis());
    }

    private static void add(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            LOG.error("The head of the audit could not be added to {}", file, failure);
        }
    }
}

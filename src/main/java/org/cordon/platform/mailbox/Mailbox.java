package org.cordon.platform.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps each mail as one {@code .eml} file, and a list of all mails in memory. A restart finds the kept mails. */
public final class Mailbox {

    private static final String SUFFIX = ".eml";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LENGTH_OF_TIME = "20270131T000000000Z".length();

    private final Path folder;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, KeptMail> mails = new ConcurrentSkipListMap<>();

    private Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** @param folder the folder; it is made if it does not exist */
    public static Mailbox in(Path folder, Clock clock) {
        var mailbox = new Mailbox(folder, clock);
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (var file : files) {
                    mailbox.list(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail kept in " + folder.toAbsolutePath() + " cannot be read", e);
        }
        return mailbox;
    }

    /** Returns mails that mention the text in their recipient, subject or first line, the newest first. */
    public List<KeptMail> search(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return mails.descendingMap().values().stream().filter(mail -> mail.mentions(wanted)).limit(limit).toList();
    }

    public int size() {
        return mails.size();
    }

    public Optional<KeptMail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    public MailContent read(KeptMail mail) {
        try {
            return read(folder.resolve(mail.id() + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a mail. Its file appears whole or not at all, so that a start after a crash never meets half a mail. */
    void keep(InputStream data) throws IOException {
        var file = folder.resolve(TIME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8) + SUFFIX);
        var unfinished = folder.resolve(file.getFileName() + ".part");
        Files.copy(data, unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        list(file);
    }

    private void list(Path file) throws IOException {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - SUFFIX.length());
        var content = read(file);
        mails.put(id, new KeptMail(id, TIME.parse(id.substring(0, LENGTH_OF_TIME), Instant::from),
                content.to(), content.subject(), content.firstLine()));
    }

    private static MailContent read(Path file) throws IOException {
        try (var eml = Files.newInputStream(file)) {
            return MailContent.read(eml);
        }
    }
}

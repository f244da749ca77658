package org.cordon.rooms.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.platform.act.ActLimits;
import org.cordon.rooms.attachment.content.FileContents;
import org.cordon.rooms.attachment.content.FoundFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the supplier of an item attach files to the item and take files back. */
@Service
@Transactional
public class AttachmentService {

    /** The largest size of all files on one item together, in bytes. */
    static final long MOST_OF_AN_ITEM = 50L * 1024 * 1024;

    private static final int PART = 256 * 1024;
    private static final int LONGEST_REASON = 500;

    private final AttachmentRows rows;
    private final AttachedItems items;
    private final AttachmentFacts facts;
    private final ActLimits limits;
    private final CurrentCaller caller;
    private final Clock clock;

    AttachmentService(AttachmentRows rows, AttachedItems items, AttachmentFacts facts, ActLimits limits, CurrentCaller caller,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.facts = facts;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal if the caller may not attach anything to the item. Called before the file is looked at */
    @Transactional(readOnly = true)
    public void requireAttachable(AttachedItem kind, String item) {
        items.requireOwn(kind, item);
    }

    /**
     * @throws Refusal if the caller may not attach anything to the item, or has attached too many files. Called before the file is looked
     *                 at
     */
    @Transactional(readOnly = true)
    public void requireSender(AttachedItem kind, String item) {
        items.requireOwn(kind, item);
        limits.require(AttachmentFeature.ATTACHING);
    }

    /**
     * Attaches a file.
     *
     * @param as    the purpose of the file, for people who work with the file
     * @param name  the name that the sender gave the file, or null
     * @param found the type found from the file's content, before this transaction began
     * @throws Refusal if the file's content does not match its name, the item is full, or the item has the same file already
     */
    public Attachment add(AttachedItem kind, String item, AttachmentKind as, String name, PassingFile file, FoundFile found) {
        items.requireOwn(kind, item);
        if (as == AttachmentKind.PHOTOGRAPH && !found.type().isPicture()) {
            throw Refusal.invalid("A photograph is a picture, as JPEG or PNG. Attach this as a document.");
        }
        var cleaned = FileName.cleaned(name);
        cleaned.ifPresent(given -> FileContents.requireNamedSo(given, found.type()));
        rows.lock(item);
        var there = rows.of(item).stream().filter(each -> !each.isRemoved()).toList();
        requireNew(there, item, HexFormat.of().formatHex(file.sha256()));
        var total = there.stream().filter(each -> each.hangsOn().equals(item)).mapToLong(Attachment::size).sum();
        if (total + file.size() > MOST_OF_AN_ITEM) {
            throw Refusal.conflict("With this file more than {limit} MB would hang on {reference}. Make it smaller, or take another "
                    + "one back first.", MOST_OF_AN_ITEM / (1024 * 1024), item);
        }
        var code = freeCode(item);
        var attachment = new Attachment(item, item, code, caller.get().requireCountry(), as,
                FileName.of(cleaned, found.type(), unnamed(kind, item, code)), found.type().mediaType(), file.size(),
                HexFormat.of().formatHex(file.sha256()), found.thumbnail() != null, found.tellsPosition(), clock.instant(), null, null);
        rows.add(attachment, caller.get().user());
        keep(attachment, file);
        if (found.thumbnail() != null) {
            rows.addThumbnail(item, code, found.thumbnail());
        }
        AuditNotes.concerns(item);
        AuditNotes.concerns(attachment.reference());
        return attachment;
    }

    /**
     * Takes a file back: deletes the content of the file, and keeps the record that the file was there.
     *
     * @throws Refusal if the caller's country did not attach the file, or the file was taken back before
     */
    public void remove(AttachedItem kind, String item, String code, String reason) {
        var attachment = removable(kind, item, code);
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("Say in up to {limit} characters why the file is taken back.", LONGEST_REASON);
        }
        rows.remove(attachment, caller.get().user(), clock.instant(), why);
        facts.takenBack(kind, attachment);
        AuditNotes.concerns(item);
        AuditNotes.concerns(attachment.reference());
    }

    /** Returns the file if the caller can take the file back. Called before the reason in the request body is read. */
    public Attachment removable(AttachedItem kind, String item, String code) {
        items.requireVisible(kind, item);
        rows.lock(rows.find(item, code).map(Attachment::hangsOn).orElse(item));
        var attachment = rows.find(item, code).orElseThrow(() -> Attachments.unknown(item, code));
        if (caller.get().country().filter(attachment.country()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the country that supplied {reference} attaches files to it, and takes them back.", item);
        }
        if (attachment.isRemoved()) {
            throw Refusal.conflict("This file has been taken back already.");
        }
        return attachment;
    }

    /** Refuses a file whose bytes the item has already. A file that was taken back can be attached again. */
    private static void requireNew(List<Attachment> there, String item, String sha256) {
        there.stream().filter(each -> each.sha256().equals(sha256)).findFirst().ifPresent(same -> {
            throw Refusal.conflict("The same file hangs on {reference} already, as {name}; nothing was attached.", item, same.name());
        });
    }

    /**
     * Returns the name of a file that was sent without a name. The name leaves out the reference of a report by number and name, because
     * only the reporting country may know that reference.
     */
    private static String unnamed(AttachedItem kind, String item, String code) {
        return kind == AttachedItem.REPORT ? code : item + "-" + code;
    }

    private void keep(Attachment attachment, PassingFile file) {
        try {
            for (int number = 0; (long) number * PART < file.size(); number++) {
                rows.addPart(attachment.item(), attachment.code(), number, file.bytes((long) number * PART, PART));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String freeCode(String item) {
        var code = References.newCode();
        while (rows.find(item, code).isPresent()) {
            code = References.newCode();
        }
        return code;
    }
}

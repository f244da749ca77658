package org.cordon.rooms.attachment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.platform.act.SentFileInspector;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.rooms.attachment.AttachmentService;
import org.cordon.rooms.attachment.content.FileContents;
import org.cordon.rooms.attachment.content.FoundFile;
import org.springframework.stereotype.Component;

/**
 * Looks at an attached file before the transaction of the act begins. The inspector looks only if the sender may attach the file; otherwise
 * the act answers in the same way as without a file.
 */
@Component
final class AttachmentInspector implements SentFileInspector {

    private static final Pattern ROUTE = Pattern.compile("/api/([a-z]+)/([^/]+)/attachments");

    private final AttachmentService service;
    private final FileContents contents;
    private final CurrentCaller caller;

    AttachmentInspector(AttachmentService service, FileContents contents, CurrentCaller caller) {
        this.service = service;
        this.contents = contents;
        this.caller = caller;
    }

    /** The result of looking at a file: its type, or the reason why the file is not taken. */
    private record Look(FoundFile found, Refusal refusal) {
    }

    @Override
    public Optional<?> inspect(String path, PassingFile file) {
        var route = ROUTE.matcher(path);
        return route.matches() ? AttachedItem.find(route.group(1)).filter(kind -> mayAttach(kind, route.group(2))).map(kind -> look(file))
                : Optional.empty();
    }

    private boolean mayAttach(AttachedItem kind, String item) {
        try {
            service.requireSender(kind, item);
            return true;
        } catch (Refusal saidByTheAct) {
            return false;
        }
    }

    private Look look(PassingFile file) {
        try {
            return new Look(contents.find(file, caller.get().user()), null);
        } catch (Refusal refusal) {
            return new Look(null, refusal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the type found for the file of this request; empty if the file was not looked at, because the sender could not attach the
     * file at that time.
     *
     * @throws Refusal if files of this type are not taken
     */
    static Optional<FoundFile> found(HttpServletRequest request) {
        var look = (Look) request.getAttribute(SentFileInspector.NOTED);
        if (look != null && look.refusal() != null) {
            throw look.refusal();
        }
        return Optional.ofNullable(look).map(Look::found);
    }
}

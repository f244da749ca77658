package org.cordon.rooms.attachment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files on an item, for callers who see the item. */
@Component
@Transactional(readOnly = true)
public class Attachments {

    private final AttachmentRows rows;
    private final AttachedItems items;
    private final VisibleTargets targets;
    private final TransactionTemplate transaction;

    Attachments(AttachmentRows rows, AttachedItems items, VisibleTargets targets, TransactionTemplate transaction) {
        this.rows = rows;
        this.items = items;
        this.targets = targets;
        this.transaction = transaction;
    }

    /**
     * All files on an item, in the order in which they were attached.
     *
     * @param mayAttach whether the reader can attach files
     * @param left      the number of bytes that can still be added; absent if the reader cannot attach files
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfItem(String item, List<Attachment> items, boolean mayAttach, Long left) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return items.isEmpty() ? Stream.empty() : Stream.of(item);
        }
    }

    /** @throws Refusal as for the item itself, if the caller may not see it */
    public OfItem of(AttachedItem kind, String item) {
        items.requireVisible(kind, item);
        var mayAttach = items.takes(kind, item);
        return new OfItem(item, rows.of(item), mayAttach, mayAttach ? AttachmentService.MOST_OF_AN_ITEM - rows.total(item) : null);
    }

    /** The files on each nomination behind a target that the reader sees. */
    public record OfTarget(String target, List<OfItem> items) {
    }

    /** @throws Refusal as for the target itself, if the caller may not see it */
    public OfTarget ofTarget(String reference) {
        var target = targets.requireVisible(reference).reference();
        return new OfTarget(target, rows.nominationsBehind(target).stream().map(item -> of(AttachedItem.NOMINATION, item)).toList());
    }

    /**
     * Returns one file that has not been taken back.
     *
     * @throws Refusal not found, if the caller may not see the item, or there is no such file, or the file was taken back
     */
    public Attachment one(AttachedItem kind, String item, String code) {
        items.requireVisible(kind, item);
        var attachment = rows.find(item, code).filter(found -> !found.isRemoved()).orElseThrow(() -> unknown(item, code));
        AuditNotes.concerns(item);
        AuditNotes.concerns(attachment.reference());
        return attachment;
    }

    /**
     * Returns the thumbnail of a file.
     *
     * @throws Refusal as {@link #one}, and not found if the file has no thumbnail
     */
    public byte[] thumbnail(AttachedItem kind, String item, String code) {
        return rows.thumbnail(one(kind, item, code)).orElseThrow(() -> unknown(item, code));
    }

    /**
     * Opens the bytes of a file, which are read piece by piece while they are sent. Each piece is queried anew. So a slow reader holds no
     * database connection, and a reader from whom the file is withheld meanwhile gets no further piece.
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public InputStream open(Attachment attachment) {
        return new Pieces(number -> transaction.execute(status -> rows.part(attachment, number).orElse(null)),
                attachment.size());
    }

    static Refusal unknown(String item, String code) {
        return Refusal.notFound("There is no file {code} on {reference}.", code, item);
    }

    private static final class Pieces extends InputStream {

        private final IntFunction<byte[]> pieces;
        private long left;
        private int number;
        private byte[] piece = new byte[0];
        private int at;

        private Pieces(IntFunction<byte[]> pieces, long size) {
            this.pieces = pieces;
            left = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            if (at == piece.length) {
                piece = pieces.apply(number++);
                at = 0;
                if (piece == null) {
                    throw new IOException("The file is not there any more for whoever reads it");
                }
            }
            var read = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, read);
            at += read;
            left -= read;
            return read;
        }
    }
}

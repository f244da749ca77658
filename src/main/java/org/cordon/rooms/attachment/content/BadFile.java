package org.cordon.rooms.attachment.content;

import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.attachment.content.document.PackedDocument;

/** The refusals of a file, in sentences that say what to do instead. */
public final class BadFile {

    private static final int LONGEST_NAME = 60;

    private BadFile() {
    }

    static Refusal empty() {
        return Refusal.invalid("The file is empty, so nothing was kept.");
    }

    static Refusal notTaken() {
        return Refusal.invalid("Cordon takes no files of this kind. It takes pictures as JPEG or PNG, fingerprint files (ANSI/NIST), "
                + "PDF, Word (DOCX), OpenDocument (ODT) and plain text (UTF-8): save it as one of these, and attach that.");
    }

    static Refusal archive() {
        return Refusal.invalid("This is an archive, in which nobody sees what it holds. Attach the files in it one by one.");
    }

    static Refusal unreadable() {
        return Refusal.invalid("The picture cannot be read: it is damaged, or made in an unusual way. Open it, save it anew as JPEG or PNG, "
                + "and attach that.");
    }

    static Refusal tooManyPixels(long most) {
        return Refusal.invalid("The picture has more pixels than Cordon takes ({limit} million). Make it smaller, and attach that.",
                most / 1_000_000);
    }

    static Refusal tooLongASide() {
        return Refusal.invalid("One side of the picture is longer than Cordon takes ({limit} points). Cut it, and attach that.",
                PictureFacts.LONGEST_SIDE);
    }

    static Refusal takesTooLong() {
        return Refusal.invalid("To look at this file takes more than any file of its kind needs: it is made in an unusual way. Open it, "
                + "save it anew, and attach that.");
    }

    public static Refusal goesOn() {
        return Refusal.invalid("Other content follows the end of this file. Save a clean copy and attach it.");
    }

    public static Refusal incomplete() {
        return Refusal.invalid("The document does not end as it should: it is damaged, or something stands behind it. Open it, save it "
                + "anew, and attach that.");
    }

    public static Refusal macros() {
        return Refusal.invalid("The document holds programs (macros). Save it without them, or as PDF, and attach that.");
    }

    /** @param what the name of the offending part, element or field, as the document calls it */
    public static Refusal holdsMore(String what) {
        return Refusal.invalid("The document holds more than text, tables and pictures ({part}): a program, another file, or something "
                + "that is fetched from elsewhere. Remove it, or save it as PDF, and attach that.", shortened(what));
    }

    public static Refusal activePdf(String what) {
        return Refusal.invalid("The PDF holds more than pages ({part}): a program, another file, a form that sends itself, a lock, or "
                + "something that starts when it is opened. Print it into a new PDF, and attach that.", shortened(what));
    }

    public static Refusal undecidedPdf() {
        return Refusal.invalid("The PDF cannot be looked through to its end: it is damaged, or made in an unusual way. Print it into a new "
                + "PDF, and attach that.");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    public static Refusal swells() {
        return Refusal.invalid("Unpacked, the document is larger than any that Cordon takes ({limit} MB). Save it as PDF, and attach that.",
                PackedDocument.MOST_UNPACKED / (1024 * 1024));
    }

    static Refusal otherThanNamed(FileType named, FileType found) {
        return Refusal.invalid("By its name the file is of the type {named}, by its content {found}. Look whether it is the one you "
                + "meant, and give it the right ending.", named.name(), found.name());
    }
}

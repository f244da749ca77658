package org.cordon.kernel.shared.feature;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * A kind of references, by which people and scripts name a feature's items.
 *
 * @param sign the text before the random code
 * @param form the form of a whole reference
 * @param page the path before the reference; null if the items have no page of their own
 * @param kept whether the author of an item always reads the item, even if its later course is withheld from the author
 */
public record ReferenceKind(String sign, Pattern form, String page, boolean kept) {

    /** Returns the kind of items that belong to no operation: {@code X-7K2MXQ4HTB}. */
    public static ReferenceKind ofNoOperation(String letter) {
        return new ReferenceKind(letter + "-", Pattern.compile(letter + "-" + References.CODE.repeat(2)), null, false);
    }

    /** Returns the kind of items that belong to an operation, whose code comes first: {@code HYDRA-2016-T8F3K}. */
    public static ReferenceKind ofAnOperation(String letter) {
        return new ReferenceKind("-" + letter, Pattern.compile(References.OPERATION.pattern() + "-" + letter + References.CODE), null,
                false);
    }

    /** Returns the kind of items within another item, whose reference comes first: {@code X-7K2MXQ4HTB-9WD4C}. */
    public static ReferenceKind within(ReferenceKind whole) {
        return new ReferenceKind("-", Pattern.compile(whole.form.pattern() + "-" + References.CODE), null, false);
    }

    public ReferenceKind shownAt(String path) {
        return new ReferenceKind(sign, form, path, kept);
    }

    public ReferenceKind keptByItsAuthor() {
        return new ReferenceKind(sign, form, page, true);
    }

    public boolean matches(String reference) {
        return form.matcher(reference).matches();
    }

    /** @throws Refusal if this is no place in a list of such items; a place is a reference, or null for the beginning */
    public void requirePlace(String after) {
        if (after != null && !matches(after)) {
            var reason = said("This is no place in the list that you were given. Leave it out to read from the beginning.");
            throw Refusal.invalid(reason, List.of(new Reason("after", reason)));
        }
    }

    /** Returns the page of a reference, or of the item whose reference a longer reference begins with, such as the reference of a file. */
    public Optional<String> pageOf(String reference) {
        var beginning = form.matcher(reference);
        return page != null && beginning.lookingAt() ? Optional.of(page + beginning.group()) : Optional.empty();
    }

    /** Draws a reference of no operation. */
    public String draw() {
        return sign + References.newCode() + References.newCode();
    }

    /** Draws a reference in an operation or in another item. If the reference is taken, {@link References#firstFree} draws again. */
    public String draw(String within) {
        return within + sign + References.newCode();
    }
}

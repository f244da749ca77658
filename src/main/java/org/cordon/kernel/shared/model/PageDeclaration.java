package org.cordon.kernel.shared.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A page: its addresses, who may open it, and which references lead to it. The feature of the page declares the page as a bean, and nothing
 * else in Cordon names the page. The declarations make the routes and the answers of {@code /go/<reference>}. An address may hold one
 * variable in braces: the reference of the item that the page shows. Without a variable, the check gets null.
 *
 * @param name      the folder of its script and its styles below {@code static/pages}
 * @param addresses the paths of the page
 * @param check     whether the caller may open the page with this reference; a refusal means no as well
 * @param paths     the path, and the place on the page, to which a reference leads the caller; empty if it leads to another page or nowhere
 */
public record PageDeclaration(String name, List<String> addresses, Predicate<String> check,
        Function<String, Optional<String>> paths) {

    /** Declares a page that every signed-in person may open, and to which no reference leads. */
    public static PageDeclaration page(String name, String... addresses) {
        return new PageDeclaration(name, List.of(addresses), reference -> true, reference -> Optional.empty());
    }

    /** Hides the page from callers for whom the condition does not hold. */
    public PageDeclaration onlyIf(Predicate<String> condition) {
        return new PageDeclaration(name, addresses, condition, paths);
    }

    /** Hides the page about a reference from callers to whom this call refuses the reference. */
    public PageDeclaration unlessRefused(Consumer<String> call) {
        return onlyIf(reference -> {
            call.accept(reference);
            return true;
        });
    }

    /** Hides the page from callers to whom this call is refused. */
    public PageDeclaration unlessRefused(Runnable call) {
        return unlessRefused(reference -> call.run());
    }

    /** Lets a reference lead to this page if the function returns a path for the reference. */
    public PageDeclaration ledToBy(Function<String, Optional<String>> path) {
        return new PageDeclaration(name, addresses, check, path);
    }

    /** Lets references of this form lead to this page. */
    public PageDeclaration ledToBy(Pattern form, Function<String, Optional<String>> path) {
        return ledToBy(reference -> form.matcher(reference).matches() ? path.apply(reference) : Optional.empty());
    }
}

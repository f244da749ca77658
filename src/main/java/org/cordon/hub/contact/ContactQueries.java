package org.cordon.hub.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows each bureau its own declarations and the questions put to it, and compliance the register.
 *
 * <p>A bureau sees of its own declaration only what it wrote, and the contacts that were made. The same statements run in every case, so
 * that their duration does not reveal whether other bureaus hold the declared data.
 */
@Component
@Transactional(readOnly = true)
public class ContactQueries {

    private final ContactDeclarations declarations;
    private final ContactAskings askings;
    private final CurrentCaller caller;

    ContactQueries(ContactDeclarations declarations, ContactAskings askings, CurrentCaller caller) {
        this.declarations = declarations;
        this.askings = askings;
        this.caller = caller;
    }

    /** The state of a declaration. */
    public enum State { WAITING, NOTHING, AGREED, WITHDRAWN }

    /**
     * A declaration as its reader may see it.
     *
     * @param country the declaring country; only for compliance
     * @param what the identifying data; absent once the declaration has ended, and so is the text
     * @param endedAt when the declaration ended or was withdrawn
     * @param contacts the codes of the bureaus that agreed; empty until the declaration is answered
     * @param asked the bureaus that hold the declared data and were asked; only for compliance
     */
    @JsonInclude(Include.NON_NULL)
    public record Item(String reference, String country, ContactKind kind, JsonNode what, ContactReason reason, String text,
            Instant declaredAt, Instant answerAt, Instant standsUntil, Instant endedAt, State state, List<String> contacts,
            List<Asked> asked) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }

    /** A bureau that was asked, in the register. */
    @JsonInclude(Include.NON_NULL)
    public record Asked(String reference, String country, List<String> items, Instant askedAt, Instant deadline,
            ContactAsking.Answer answer, Instant answeredAt) {
    }

    /**
     * A question to a bureau.
     *
     * @param items the items of the bureau that the question is about
     * @param contact the code of the other party; absent until both parties are told of the contact
     */
    @JsonInclude(Include.NON_NULL)
    public record Question(String reference, List<String> items, Instant askedAt, Instant deadline, ContactAsking.Answer answer,
            String contact) {
    }

    /**
     * Returns the declarations of the caller's bureau, or for compliance all declarations, the latest first.
     *
     * @param after the reference of the last declaration already seen, or null
     * @throws Refusal unless the caller works for a country's bureau or for compliance
     */
    public List<Item> all(String after, int limit) {
        requireReader();
        return shown(declarations.page(after, limit));
    }

    /**
     * Returns one declaration.
     *
     * @throws Refusal not found, if the caller does not see the declaration
     */
    public Item one(String reference) {
        return shown(declarations.find(reference).stream().toList()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no declaration {reference} that you may see.", reference));
    }

    /**
     * Returns the questions put to the caller's bureau, the latest first.
     *
     * @param after the reference of the last question already seen, or null
     * @throws Refusal unless the caller works for a country's bureau
     */
    public List<Question> asked(String after, int limit) {
        return questions(askings.page(caller.get().requireCountry(), after, limit));
    }

    /**
     * Returns one question.
     *
     * @throws Refusal not found, if the question is not put to the caller's bureau
     */
    public Question question(String reference) {
        return questions(caller.get().country().flatMap(country -> askings.find(reference)).stream().toList()).stream().findFirst()
                .orElseThrow(() -> Refusal.notFound("You are not asked anything under {reference}.", reference));
    }

    private List<Question> questions(List<ContactAsking> asked) {
        var made = askings.madeOf(asked.stream().map(ContactAsking::reference).toList()).stream()
                .collect(Collectors.toMap(ContactAskings.Contact::asking, ContactAskings.Contact::seeker));
        return asked.stream().map(one -> new Question(one.reference(), one.items(), one.askedAt(), one.deadline(), one.answer(),
                made.get(one.reference()))).toList();
    }

    private List<Item> shown(List<ContactDeclaration> found) {
        var references = found.stream().map(ContactDeclaration::reference).toList();
        var made = grouped(askings.madeBy(references), ContactAskings.Contact::declaration);
        var register = caller.get().isCompliance();
        var asked = grouped(register ? askings.of(references) : List.<ContactAsking>of(), ContactAsking::declaration);
        return found.stream().map(one -> {
            var contacts = made.apply(one.reference()).stream().map(ContactAskings.Contact::holder).toList();
            return new Item(one.reference(), register ? one.country() : null, one.kind(), one.what(), one.reason(), one.words(),
                    one.declaredAt(), one.answerAt(), one.standsUntil(), one.endedAt(), state(one, contacts), contacts,
                    register ? asked.apply(one.reference()).stream().map(ContactQueries::asked).toList() : null);
        }).toList();
    }

    private static State state(ContactDeclaration declaration, Collection<String> contacts) {
        if (!contacts.isEmpty()) {
            return State.AGREED;
        }
        return declaration.withdrawnAt() != null ? State.WITHDRAWN : declaration.answeredAt() != null ? State.NOTHING : State.WAITING;
    }

    private static Asked asked(ContactAsking asking) {
        return new Asked(asking.reference(), asking.country(), asking.items(), asking.askedAt(), asking.deadline(), asking.answer(),
                asking.answeredAt());
    }

    private static <T> Function<String, List<T>> grouped(List<T> rows, Function<T, String> declaration) {
        var groups = rows.stream().collect(Collectors.groupingBy(declaration));
        return reference -> groups.getOrDefault(reference, List.of());
    }

    private void requireReader() {
        Caller reader = caller.get();
        if (!reader.isCompliance()) {
            reader.requireCountry();
        }
    }
}

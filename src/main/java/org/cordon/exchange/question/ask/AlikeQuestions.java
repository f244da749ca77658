package org.cordon.exchange.question.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.exchange.question.Question;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.SoughtQuestions;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.PersonName;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds earlier questions about the same matter before a country asks a new one. Searches only the questions that the caller may see.
 *
 * <p>A search by subject and by traces in the texts covers all of these questions. A search by similar words covers only the latest 1000.
 * Word weights, too, are counted only over questions that the caller sees.
 */
@Service
@Transactional(readOnly = true)
public class AlikeQuestions {

    private static final List<String> FIELDS = List.of("text", "subject");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LATEST = 1000;
    private static final int ABOUT_THE_SAME = 20;
    private static final int MOST = 10;
    private static final int FEWEST_WORDS = 4;
    /** The smallest share of the weight of all words in both texts that the common words must have. */
    private static final double SIMILAR = 0.5;

    private final Questions questions;
    private final TraceRows traces;
    private final QuestionQueries queries;
    private final CurrentCaller caller;

    AlikeQuestions(Questions questions, TraceRows traces, QuestionQueries queries, CurrentCaller caller) {
        this.questions = questions;
        this.traces = traces;
        this.queries = queries;
        this.caller = caller;
    }

    /** The kinds of likeness between two questions, the strongest first. */
    public enum Same { SUBJECT, TELEPHONE, DOCUMENT, NAME, WORDS }

    /**
     * A likeness between two questions.
     *
     * @param said the subject, or the common details as they are written in the caller's new text; empty for similar words
     */
    public record Why(Same same, List<String> said) {
    }

    /**
     * A question like the new one.
     *
     * @param why the likenesses, the strongest first
     */
    public record Alike(QuestionQueries.Item question, List<Why> why) {
    }

    /**
     * Returns earlier questions that are like the new question, the most alike first.
     *
     * @param posted the {@code text} and the {@code subject} of the new question; each may be left out
     */
    public List<Alike> of(JsonNode posted) {
        var fields = new PostedFields(posted, FIELDS);
        var text = fields.text("text");
        var subject = fields.line("subject");
        fields.refuseIfWrong();
        var found = new LinkedHashMap<String, List<Why>>();
        if (subject != null) {
            questions.page(SoughtQuestions.about(subject), null, ABOUT_THE_SAME)
                    .forEach(question -> note(found, question.reference(), new Why(Same.SUBJECT, List.of(subject))));
        }
        if (text != null) {
            byTraces(QuestionTrace.in(text), found);
            similar(text).forEach(reference -> note(found, reference, new Why(Same.WORDS, List.of())));
        }
        return queries.of(found.keySet()).stream().map(question -> new Alike(question, found.get(question.reference())))
                .sorted(Comparator.comparing(AlikeQuestions::weight).reversed()).limit(MOST).toList();
    }

    private void byTraces(Map<String, QuestionTrace> asked, Map<String, List<Why>> found) {
        traces.find(asked.keySet()).stream().collect(Collectors.groupingBy(TraceRows.Found::question)).forEach((question, shared) -> shared
                .stream().map(one -> asked.get(one.trace())).sorted(Comparator.comparing(QuestionTrace::kind))
                .collect(Collectors.groupingBy(QuestionTrace::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, those) -> note(found, question,
                        new Why(Same.valueOf(kind.name()), those.stream().map(QuestionTrace::written).distinct().toList()))));
    }

    private static void note(Map<String, List<Why>> found, String question, Why why) {
        found.computeIfAbsent(question, unknown -> new ArrayList<>()).add(why);
    }

    private static int weight(Alike alike) {
        return alike.why().stream().mapToInt(why -> 1 << Same.WORDS.ordinal() - why.same().ordinal()).sum();
    }

    /** Returns the latest questions that have mostly the same words. A word that occurs in many texts weighs little. */
    private List<String> similar(String text) {
        var folded = new HashMap<String, Set<String>>();
        var asked = words(text, folded);
        if (asked.size() < FEWEST_WORDS) {
            return List.of();
        }
        var country = caller.get().requireCountry();
        var latest = questions.latest(country, LATEST).stream()
                .collect(Collectors.toMap(Question::reference, question -> words(question.text(), folded), (one, same) -> one,
                        LinkedHashMap::new));
        var weights = weights(latest.values());
        return latest.entrySet().stream().filter(one -> isSimilar(asked, one.getValue(), weights)).map(Map.Entry::getKey).toList();
    }

    /** Returns the folded words of a text. Folding takes most of the time, so each word is folded once. */
    private static Set<String> words(String text, Map<String, Set<String>> folded) {
        return SPACES.splitAsStream(text).flatMap(word -> folded.computeIfAbsent(word, PersonName::words).stream())
                .collect(Collectors.toSet());
    }

    private static Function<String, Double> weights(Collection<Set<String>> texts) {
        var times = new HashMap<String, Integer>();
        texts.forEach(words -> words.forEach(word -> times.merge(word, 1, Integer::sum)));
        return word -> Math.log(1 + (double) texts.size() / times.getOrDefault(word, 1));
    }

    private static boolean isSimilar(Set<String> one, Set<String> other, Function<String, Double> weights) {
        var all = new HashSet<>(one);
        all.addAll(other);
        var both = new HashSet<>(one);
        both.retainAll(other);
        return !both.isEmpty() && weigh(both, weights) >= SIMILAR * weigh(all, weights);
    }

    private static double weigh(Set<String> words, Function<String, Double> weights) {
        return words.stream().mapToDouble(weights::apply).sum();
    }
}

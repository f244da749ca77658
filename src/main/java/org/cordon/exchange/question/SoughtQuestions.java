package org.cordon.exchange.question;

import java.util.HashMap;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.LikeWords;
import org.cordon.kernel.shared.input.Period;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.Urgency;

/**
 * A search for questions; null leaves a condition out. Each condition sees only the part of a question that the caller sees. A search for
 * an asking country finds only questions that name this country to the caller. A search for another party that is asked finds only
 * questions that show this party to the caller.
 *
 * @param subject the reference of a target, lead or arrest
 * @param state   the state of an asking; if a party that is asked is given, the state of the asking of this party
 * @param party   the code of the party that asks or is asked
 * @param asked   when the question was asked
 * @param words   words of the text or the references of the question
 */
public record SoughtQuestions(String subject, State state, Urgency urgency, String party, Period asked, String words) {

    /** The conditions as SQL, for {@code seen_question q} and the values of {@link #values}. */
    public static final String CONDITIONS = """
            (cast(:subject as text) is null or q.subject = :subject)
            and (cast(:urgency as text) is null or q.urgency = :urgency)
            and (cast(:from as timestamptz) is null or q.asked_at >= :from)
            and (cast(:to as timestamptz) is null or q.asked_at <= :to)
            and not exists (select from unnest(cast(:words as text[])) word
                where not (q.text ilike word or q.reference ilike word or coalesce(q.foreign_reference, '') ilike word))
            and (cast(:country as text) is null or q.country is not distinct from :country
                or exists (select from asking a where a.question = q.reference and a.party = :party))
            and (cast(:state as text) is null or exists (select from asking a where a.question = q.reference
                and (cast(:country as text) is null or a.party = :party or q.country is not distinct from :country)
                and :state = coalesce(a.outcome, case when a.waits_since is not null then 'ASKED_BACK'
                    when a.acknowledged_at is not null then 'ACKNOWLEDGED' else 'ASKED' end)))""";

    /** The states of an asking, as a question shows them. */
    public enum State {
        ASKED, ACKNOWLEDGED, ASKED_BACK, ANSWERED, PARTLY, REFUSED, FORWARDED, UNANSWERED, LAPSED, WITHDRAWN
    }

    /** Returns a search for the questions about one subject. If the subject is null, the search finds all questions. */
    public static SoughtQuestions about(String subject) {
        return new SoughtQuestions(subject, null, null, null, new Period(null, null), null);
    }

    /**
     * Returns the values for {@link #CONDITIONS}.
     *
     * @throws Refusal invalid, if there is no party with this code
     */
    public Map<String, Object> values() {
        var group = Handlings.sought(party);
        var values = new HashMap<String, Object>();
        values.put("subject", subject);
        values.put("state", state == null ? null : state.name());
        values.put("urgency", urgency == null ? null : urgency.name());
        values.put("country", group == null ? null : Handlings.code(group));
        values.put("party", group);
        values.put("from", asked.from());
        values.put("to", asked.to());
        values.put("words", LikeWords.of(words));
        return values;
    }
}

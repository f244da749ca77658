package org.cordon.exchange.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.LikeWords;
import org.cordon.kernel.shared.input.Period;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.Urgency;

/**
 * A search for alerts; null leaves a condition out. Each condition looks only at the part of an alert that the caller sees. Words of the
 * text find only alerts whose content the caller may read; the reference finds every alert that the caller sees. A search for a reader
 * leaves out readers from which the alert is withheld.
 *
 * @param state  the state of a reader; if a party is given and reads the alert, the state of that party
 * @param party  the code of the party that issued the alert or reads it
 * @param issued when the alert was issued
 * @param words  words of the text or the reference of the alert
 */
public record SoughtAlerts(ReaderState state, Urgency urgency, String party, Period issued, String words) {

    /** The conditions as SQL, for {@code seen_alert a} and the values of {@link #values}. */
    public static final String CONDITIONS = """
            (cast(:urgency as text) is null or a.urgency = :urgency)
            and (cast(:from as timestamptz) is null or a.issued_at >= :from)
            and (cast(:to as timestamptz) is null or a.issued_at <= :to)
            and not exists (select from unnest(cast(:words as text[])) word
                where not (coalesce(a.text, '') ilike word or a.reference ilike word))
            and (cast(:country as text) is null or a.country = :country
                or exists (select from alert_reader r where r.alert = a.reference and r.party = :party
                    and not withheld_from(r.alert, r.party)))
            and (cast(:state as text) is null or exists (select from alert_reader r where r.alert = a.reference
                and (cast(:country as text) is null or r.party = :party or a.country = :country)
                and :state = case
                    when withheld_from(r.alert, r.party) then 'WITHHELD'
                    when a.recalled_at is not null then case
                        when r.copies_gone_at is not null then 'COPIES_GONE'
                        when r.copies_asked_at is not null and r.owed_by <= :now then 'COPIES_UNCONFIRMED'
                        else 'COPIES_ASKED' end
                    when exists (select from alert_opening p where p.alert = r.alert and p.party = r.party and p.version = a.version)
                        then 'OPENED'
                    when r.owed_by > :now then 'TOLD' else 'UNOPENED' end))""";

    /** Returns a search that finds all alerts. */
    public static SoughtAlerts all() {
        return new SoughtAlerts(null, null, null, new Period(null, null), null);
    }

    /**
     * Returns the values for {@link #CONDITIONS}.
     *
     * @param now the time that decides whether a reader is late
     * @throws Refusal invalid, if there is no such party
     */
    public Map<String, Object> values(Instant now) {
        var group = Handlings.sought(party);
        var values = new HashMap<String, Object>();
        values.put("state", state == null ? null : state.name());
        values.put("urgency", urgency == null ? null : urgency.name());
        values.put("country", group == null ? null : Handlings.code(group));
        values.put("party", group);
        values.put("from", issued.from());
        values.put("to", issued.to());
        values.put("words", LikeWords.of(words));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return values;
    }
}

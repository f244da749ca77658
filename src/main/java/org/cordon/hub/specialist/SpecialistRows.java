package org.cordon.hub.specialist;

import static org.cordon.kernel.shared.Columns.codes;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.hub.specialist.Competence.Meant;
import org.cordon.hub.specialist.SpecialistPost.Confirmed;
import org.cordon.kernel.country.DutyHours;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of posts of specialists. Needs a transaction. */
@Component
final class SpecialistRows {

    private static final String VALUES = """
            name = :name, agency = :agency, unit = :unit, crimes = :crimes, routes = :routes, legs = :legs, languages = :languages,
            hours = :hours, zone = :zone, telephone = :telephone, words = :words, confirmed_at = :confirmedAt, confirmed_by = :confirmedBy,
            unconfirmed_since = null""";

    private final JdbcClient jdbc;

    SpecialistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SpecialistPost post, Collection<String> words) {
        write("""
                insert into specialist_post (reference, country, name, agency, unit, crimes, routes, legs, languages, hours, zone,
                    telephone, words, confirmed_at, confirmed_by)
                values (:reference, :country, :name, :agency, :unit, :crimes, :routes, :legs, :languages, :hours, :zone,
                    :telephone, :words, :confirmedAt, :confirmedBy)""", post, words).param("country", post.country()).update();
    }

    void change(SpecialistPost post, Collection<String> words) {
        write("update specialist_post set " + VALUES + " where reference = :reference", post, words).update();
    }

    private JdbcClient.StatementSpec write(String sql, SpecialistPost post, Collection<String> words) {
        return jdbc.sql(sql).param("reference", post.reference()).param("name", post.name()).param("agency", post.agency())
                .param("unit", post.unit().name()).param("crimes", names(post.crimes())).param("routes", names(post.routes()))
                .param("legs", names(post.legs())).param("languages", post.languages().toArray(String[]::new))
                .param("hours", post.hours().text()).param("zone", post.zone().getId()).param("telephone", post.telephone())
                .param("words", words.toArray(String[]::new)).param("confirmedAt", utc(post.confirmed().at()))
                .param("confirmedBy", post.confirmed().by());
    }

    void confirm(String reference, Confirmed by) {
        jdbc.sql("""
                        update specialist_post set confirmed_at = :at, confirmed_by = :by, unconfirmed_since = null
                        where reference = :reference""")
                .param("at", utc(by.at())).param("by", by.by()).param("reference", reference).update();
    }

    void asked(String reference, Instant at) {
        note("asked_at", reference, at);
    }

    void unconfirmed(String reference, Instant since) {
        note("unconfirmed_since", reference, since);
    }

    void remove(String reference, Instant at) {
        note("removed_at", reference, at);
    }

    private void note(String column, String reference, Instant at) {
        jdbc.sql("update specialist_post set " + column + " = :at where reference = :reference")
                .param("at", utc(at)).param("reference", reference).update();
    }

    /** Locks the row of the post until the transaction ends. */
    Optional<SpecialistPost> lock(String reference) {
        return jdbc.sql("select * from specialist_post where reference = :reference and removed_at is null for update")
                .param("reference", reference).query(SpecialistRows::post).optional();
    }

    Optional<SpecialistPost> find(String reference) {
        return jdbc.sql("select * from specialist_post where reference = :reference and removed_at is null")
                .param("reference", reference).query(SpecialistRows::post).optional();
    }

    /** Returns posts by their references, also posts that were removed. */
    List<SpecialistPost> of(Collection<String> references) {
        return among(references, "");
    }

    /** Returns posts by their references, without posts that were removed. */
    List<SpecialistPost> standing(Collection<String> references) {
        return among(references, " and removed_at is null");
    }

    private List<SpecialistPost> among(Collection<String> references, String condition) {
        return jdbc.sql("select * from specialist_post where reference = any(:references)" + condition
                        + " order by country, name, reference")
                .param("references", references.toArray(String[]::new)).query(SpecialistRows::post).list();
    }

    /** Finds posts in the order of country and name. A post must match every word, in at least one meaning of that word. */
    List<SpecialistPost> find(PostSearch wanted, List<Meant> meant) {
        var sql = new StringBuilder("""
                select p.* from specialist_post p
                where p.removed_at is null and (cast(:unit as text) is null or p.unit = :unit)
                  and (cast(:route as text) is null or :route = any(p.routes)) and (cast(:leg as text) is null or :leg = any(p.legs))
                  and (cast(:crime as text) is null or :crime = any(p.crimes))
                  and (cast(:language as text) is null or :language = any(p.languages))
                  and (cast(:country as text) is null or p.country = :country)""");
        for (var place = 0; place < meant.size(); place++) {
            sql.append("""
                     and (p.reference = :word# or exists (select from unnest(p.words) w where starts_with(w, :word#))
                       or p.country = any(:codes#) or p.unit = any(:codes#)
                       or (p.routes || p.legs || p.crimes || p.languages) && cast(:codes# as text[]))""".replace("#", String.valueOf(place)));
        }
        var statement = jdbc.sql(sql.append(" order by p.country, p.name, p.reference").toString())
                .param("unit", name(wanted.unit())).param("route", name(wanted.route())).param("leg", name(wanted.leg()))
                .param("crime", name(wanted.crime())).param("language", wanted.language()).param("country", wanted.country());
        for (var place = 0; place < meant.size(); place++) {
            statement = statement.param("word" + place, meant.get(place).word())
                    .param("codes" + place, meant.get(place).codes().toArray(String[]::new));
        }
        return statement.query(SpecialistRows::post).list();
    }

    /** Returns the codes of the languages that are spoken at any post. */
    List<String> languages() {
        return jdbc.sql("select distinct unnest(languages) as language from specialist_post where removed_at is null order by language")
                .query(String.class).list();
    }

    private static SpecialistPost post(ResultSet row, int number) throws SQLException {
        return new SpecialistPost(row.getString("reference"), row.getString("country"), row.getString("name"), row.getString("agency"),
                UnitKind.valueOf(row.getString("unit")), codes(row, "crimes", CrimeTheme.class), codes(row, "routes", Route.class),
                codes(row, "legs", SmugglingStage.class), texts(row, "languages"),
                DutyHours.parse(row.getString("hours")).orElseThrow(), ZoneId.of(row.getString("zone")), row.getString("telephone"),
                new Confirmed(instant(row, "confirmed_at"), row.getString("confirmed_by")), instant(row, "asked_at"),
                instant(row, "unconfirmed_since"));
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }
}

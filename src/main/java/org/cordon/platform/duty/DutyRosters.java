package org.cordon.platform.duty;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.country.DutyHours;
import org.cordon.platform.duty.DutyPost.Confirmed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of duty posts, in their order. Needs a transaction. */
@Component
final class DutyRosters {

    private static final TypeReference<List<Holiday>> HOLIDAYS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DutyRosters(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<DutyRoster> find(String country) {
        var posts = jdbc.sql("select * from duty_post where country = :country order by place").param("country", country)
                .query((row, number) -> post(row)).list();
        return jdbc.sql("""
                        select c.code, coalesce(r.version, 0) as version, r.changed_by, r.changed_at
                        from country c left join duty_roster r on r.country = c.code where c.code = :country""")
                .param("country", country)
                .query((row, number) -> new DutyRoster(row.getString("code"), row.getInt("version"), row.getString("changed_by"),
                        instant(row, "changed_at"), posts))
                .optional();
    }

    /** Returns the roster of a bureau and locks it, so that nobody else changes it until the transaction ends. */
    DutyRoster lock(String country) {
        jdbc.sql("insert into duty_roster (country) values (:country) on conflict (country) do nothing").param("country", country).update();
        jdbc.sql("select country from duty_roster where country = :country for update").param("country", country).query(String.class)
                .single();
        return find(country).orElseThrow();
    }

    /** Replaces the posts of a bureau. */
    void replace(String country, List<DutyPost> posts, Confirmed writer) {
        jdbc.sql("delete from duty_post where country = :country").param("country", country).update();
        for (var place = 0; place < posts.size(); place++) {
            add(country, place + 1, posts.get(place));
        }
        jdbc.sql("update duty_roster set version = version + 1, changed_by = :by, changed_at = :at where country = :country")
                .param("by", writer.by()).param("at", utc(writer.at())).param("country", country).update();
    }

    /** Notes the confirmation of posts. */
    void confirm(Collection<String> posts, Confirmed by) {
        jdbc.sql("update duty_post set confirmed_at = :at, confirmed_by = :by where reference = any(:posts)")
                .param("at", utc(by.at())).param("by", by.by()).param("posts", posts.toArray(String[]::new)).update();
    }

    private void add(String country, int place, DutyPost post) {
        jdbc.sql("""
                        insert into duty_post (reference, country, place, name, agency, address, telephone, languages, hours, holidays,
                            confirmed_at, confirmed_by)
                        values (:reference, :country, :place, :name, :agency, :address, :telephone, :languages, :hours,
                            cast(:holidays as jsonb), :confirmedAt, :confirmedBy)""")
                .param("reference", post.reference()).param("country", country).param("place", place).param("name", post.name())
                .param("agency", post.agency()).param("address", post.address()).param("telephone", post.telephone())
                .param("languages", post.languages().toArray(String[]::new)).param("hours", post.hours().text())
                .param("holidays", write(post.holidays()))
                .param("confirmedAt", utc(post.confirmed().at())).param("confirmedBy", post.confirmed().by()).update();
    }

    /**
     * Returns the posts of some bureaus, or of all bureaus, as they are at a moment. Uses one statement, and keeps the order of the
     * bureaus' codes.
     */
    List<BureauDuty> at(Instant now, Collection<String> countries) {
        var bureaus = new LinkedHashMap<String, BureauDuty>();
        jdbc.sql("""
                        select c.code, c.bureau, c.zone, c.contact, c.language, c.duty_hours, p.*
                        from country c left join duty_post p on p.country = c.code
                        where cast(:countries as text[]) is null or c.code = any(:countries) order by c.code, p.place""")
                .param("countries", countries == null ? null : countries.toArray(String[]::new))
                .query(row -> {
                    var code = row.getString("code");
                    var zone = ZoneId.of(row.getString("zone"));
                    var posts = new ArrayList<>(bureaus.containsKey(code) ? bureaus.get(code).posts() : List.<PostNow>of());
                    reached(row).map(post -> PostNow.of(post, zone, now)).ifPresent(posts::add);
                    bureaus.put(code, new BureauDuty(code, row.getString("bureau"), zone, now, posts));
                });
        return List.copyOf(bureaus.values());
    }

    private Optional<DutyPost> reached(ResultSet row) throws SQLException {
        if (row.getString("reference") != null) {
            return Optional.of(post(row));
        }
        var hours = row.getString("duty_hours");
        var language = row.getString("language");
        return Optional.ofNullable(row.getString("contact"))
                .map(address -> PostNow.contact(address, language, hours == null ? null : DutyHours.parse(hours).orElse(null)));
    }

    private DutyPost post(ResultSet row) throws SQLException {
        return new DutyPost(row.getString("reference"), row.getString("name"), row.getString("agency"), row.getString("address"),
                row.getString("telephone"), texts(row, "languages"),
                DutyHours.parse(row.getString("hours")).orElseThrow(), read(row.getString("holidays")),
                new Confirmed(instant(row, "confirmed_at"), row.getString("confirmed_by")));
    }

    private List<Holiday> read(String holidays) {
        try {
            return json.readValue(holidays, HOLIDAYS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Holidays of a post cannot be read", damaged);
        }
    }

    private String write(List<Holiday> holidays) {
        try {
            return json.writeValueAsString(holidays);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Holidays of a post cannot be written as JSON", unwritable);
        }
    }
}

package org.cordon.handling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cordon.access.Partners;
import org.cordon.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The handling of each item, kept from the moment of its creation, and the one question whether something is withheld from somebody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Handlings {

    private final JdbcClient sql;
    private final Partners partners;

    Handlings(JdbcClient sql, Partners partners) {
        this.sql = sql;
        this.partners = partners;
    }

    /**
     * An item's handling as it is kept.
     *
     * @param supplier the country that supplied the item
     */
    public record Kept(String item, String supplier, @JsonUnwrapped Handling handling, int version) {
    }

    /**
     * Names the partners that nobody knows.
     *
     * @param refuse takes the field and what is wrong with it
     */
    public void checkPartners(Handling handling, BiConsumer<String, String> refuse) {
        handling.restriction().parties().stream().filter(party -> party.startsWith(Roles.partner(""))).filter(party -> !partners.exists(party))
                .forEach(party -> refuse.accept(handling.restriction().kind() == Restriction.Kind.NOT_FOR ? "notFor" : "onlyFor",
                        "names " + party + ", and there is no such partner"));
    }

    /** Lays down the handling of a new item, in the transaction in which it comes into being. */
    public void add(String item, String supplier, Handling handling) {
        sql.sql("""
                        insert into handling (item, supplier, code, source, information, restriction, parties)
                        values (:item, :supplier, :code, :source, :information, :restriction, :parties)""")
                .param("item", item).param("supplier", Roles.bureau(supplier)).param("code", handling.code().name())
                .param("source", handling.source() == null ? null : handling.source().name()).param("information", handling.information())
                .param("restriction", handling.restriction().kind() == null ? null : handling.restriction().kind().name())
                .param("parties", handling.restriction().parties().toArray(String[]::new))
                .update();
    }

    public Optional<Kept> find(String item) {
        return of(List.of(item)).stream().findFirst();
    }

    /** The handling of some items, by reference; an item that came before there was any is not among them. */
    public List<Kept> of(Collection<String> items) {
        return sql.sql("select * from handling where item = any(:items) order by item").param("items", items.toArray(String[]::new))
                .query(Handlings::read).list();
    }

    /** What each supplier of a target has laid down, as far as the caller may know it. */
    public List<Kept> ofTarget(String target) {
        return sql.sql("select * from handling where item in (select items_of(:target)) order by item").param("target", target).query(Handlings::read).list();
    }

    /**
     * Whether an item, or what hangs on it, is withheld from a party.
     *
     * @param reference of a nomination, a target, a lead or an arrest
     * @param party     a group: {@code ncb-IT}, {@code partner-EUROPOL}, {@code coordinator}
     */
    public boolean isWithheld(String reference, String party) {
        return sql.sql("select withheld_from(:reference, :party)").param("reference", reference).param("party", party)
                .query(Boolean.class).single();
    }

    /** The same, of a country. */
    public boolean isWithheldFromCountry(String reference, String country) {
        return isWithheld(reference, Roles.bureau(country));
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        var kind = row.getString("restriction");
        var source = row.getString("source");
        var information = row.getInt("information");
        var restriction = new Restriction(kind == null ? null : Restriction.Kind.valueOf(kind),
                List.of((String[]) row.getArray("parties").getArray()));
        return new Kept(row.getString("item"), Party.code(row.getString("supplier")),
                new Handling(HandlingCode.valueOf(row.getString("code")), source == null ? null : SourceEvaluation.valueOf(source),
                        information == 0 ? null : information, restriction), row.getInt("version"));
    }
}

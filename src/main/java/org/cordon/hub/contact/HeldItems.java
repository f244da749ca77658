package org.cordon.hub.contact;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds items of other bureaus that match a declaration and that the declaring bureau cannot see. Only jobs may use this class, because a
 * job sees all items.
 *
 * <p>Items that the supplier withholds from the declaring bureau are left out: the supplier has refused the contact in advance.
 */
@Repository
class HeldItems {

    private final JdbcClient jdbc;
    private final ContactDeclarations declarations;

    HeldItems(JdbcClient jdbc, ContactDeclarations declarations) {
        this.jdbc = jdbc;
        this.declarations = declarations;
    }

    List<HeldItem> of(ContactDeclaration declaration) {
        var declared = declarations.sharing(declaration).stream().filter(declaration::isSameAs).filter(other -> !other.isNeverNamed())
                .map(other -> new HeldItem(other.reference(), other.country()));
        return Stream.concat(declared, declaration.kind() == ContactKind.PERSON ? persons(declaration) : Stream.of()).toList();
    }

    private Stream<HeldItem> persons(ContactDeclaration declaration) {
        var targets = nominated(declaration);
        return Stream.concat(targets.stream().map(Nominated::item), reports(declaration, targets).stream());
    }

    /** A nomination, and the reference of its target; null if the nomination has no target. */
    private record Nominated(HeldItem item, String target, String name, String forename, String born) {
    }

    /**
     * Returns open or admitted nominations of other countries, by name and date of birth. Left out are cancelled operations, targets that
     * are suspended, withdrawn or forgotten, targets that the declaring bureau sees, and nominations withheld from it.
     */
    private List<Nominated> nominated(ContactDeclaration declaration) {
        var born = PartialDate.parse(declaration.what().path("dateOfBirth").asText());
        return jdbc.sql("""
                        select n.reference, n.country, n.target, n.name, n.forename, n.notice ->> 'date_of_birth' as born
                        from nomination n
                        join operation o on o.reference = n.operation
                        left join target t on t.reference = n.target
                        where n.reference in (select nominations_with(:keys, :keys))
                          and n.country <> :country and n.status in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'ADMITTED')
                          and o.phase <> 'CANCELLED'
                          and (t.reference is null or t.state not in ('SUSPENDED', 'WITHDRAWN', 'RETENTION_ENDED')
                               and not sees_target(t.reference, :party) and not is_released(t.reference, :party))
                          and not withheld_from(n.reference, :party)
                        order by n.reference""")
                .param("keys", NameKeys.of(WrittenName.of(declaration.fullName())).toArray(String[]::new))
                .param("country", declaration.country()).param("party", declaration.party())
                .query(RecordRows.of(Nominated.class)).list().stream()
                .filter(one -> declaration.isNamed(one.name(), one.forename())
                        && PartialDate.parse(one.born() == null ? "" : one.born()).equals(born))
                .toList();
    }

    /**
     * Returns leads that other countries reported on these persons. Leads that came from a match by number and name are left out: the
     * reporting country does not know of them.
     */
    private List<HeldItem> reports(ContactDeclaration declaration, List<Nominated> persons) {
        return jdbc.sql("""
                        select l.reference, l.reporting_country as country from lead l
                        where target_of(l.target) = any (:targets) and l.state <> 'WITHDRAWN' and l.reporting_country <> :country
                          and not exists (select from person_match m where m.matched = l.reference)
                          and not withheld_from(l.reference, :party)
                        order by l.reference""")
                .param("targets", persons.stream().map(Nominated::target).filter(target -> target != null).distinct()
                        .toArray(String[]::new))
                .param("country", declaration.country()).param("party", declaration.party())
                .query(RecordRows.of(HeldItem.class)).list();
    }
}

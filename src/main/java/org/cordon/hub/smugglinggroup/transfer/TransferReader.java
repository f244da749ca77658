package org.cordon.hub.smugglinggroup.transfer;

import static org.cordon.kernel.shared.Said.said;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.GroupFact;
import org.cordon.hub.smugglinggroup.GroupFacts;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.hub.smugglinggroup.SmugglingGroup;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads what a steward proposes. A refusal gives each reason with the field that it concerns. */
@Component
class TransferReader {

    static final List<String> FIELDS = List.of("kind", "country", "into", "merged", "reason");
    /** The field that each kind of proposal needs. A proposal of another kind may not have that field. */
    private static final Map<TransferKind, String> OWN = new EnumMap<>(
            Map.of(TransferKind.HANDOVER, "country", TransferKind.MERGER, "into", TransferKind.SPLIT, "merged"));

    private final GroupTransfers transfers;
    private final Groups groups;
    private final GroupMerges merges;
    private final GroupFacts facts;
    private final CountryDirectory directory;

    TransferReader(GroupTransfers transfers, Groups groups, GroupMerges merges, GroupFacts facts, CountryDirectory directory) {
        this.transfers = transfers;
        this.groups = groups;
        this.merges = merges;
        this.facts = facts;
        this.directory = directory;
    }

    /**
     * @param group a group that the caller's country keeps
     * @throws Refusal with every reason and its field
     */
    ProposedTransfer read(SmugglingGroup group, PostedFields fields) {
        var kind = fields.requiredCode("kind", TransferKind.class);
        OWN.forEach((other, field) -> {
            if (kind != null && other != kind && fields.line(field) != null) {
                fields.refuse(field, said("is not for this kind"));
            }
        });
        var reason = fields.requiredText("reason", said("must say why"));
        var proposed = kind == null ? null : switch (kind) {
            case HANDOVER -> new ProposedTransfer(group.reference(), kind, country(group, fields), null, reason);
            case MERGER -> into(group, fields)
                    .map(into -> new ProposedTransfer(group.reference(), kind, into.steward(), into.reference(), reason)).orElse(null);
            case SPLIT -> merged(group, fields)
                    .map(merged -> new ProposedTransfer(merged, kind, group.steward(), group.reference(), reason)).orElse(null);
        };
        fields.refuseIfWrong();
        return proposed;
    }

    /**
     * Returns the country to be asked. Refuses a country from which the steward's own country keeps the name of the group. Does not reveal
     * what other countries keep from the country to be asked.
     */
    private String country(SmugglingGroup group, PostedFields fields) {
        var country = fields.line("country");
        if (country == null || directory.find(country).isEmpty() || country.equals(group.steward())) {
            fields.refuse("country", said("must be the code of another country of the directory"));
        } else if (facts.find(group.nameFact()).filter(GroupFact::own).isPresent() && transfers.isWithheld(group.nameFact(), country)) {
            fields.refuse("country", said("must be a country from which yours does not keep how the group is called"));
        }
        return country;
    }

    /**
     * Returns the group into which the steward wants to merge. If the caller does not see the name of that group, the group is refused like
     * a group that does not exist. Only readers of the name know the steward.
     */
    private Optional<SmugglingGroup> into(SmugglingGroup group, PostedFields fields) {
        var given = fields.line("into");
        var seen = merges.seen();
        var found = Optional.ofNullable(given).flatMap(groups::find).flatMap(one -> groups.find(seen.leadsTo(one.reference())))
                .filter(one -> one.called() != null && one.state().isKept() && !one.reference().equals(group.reference()));
        if (found.isEmpty()) {
            fields.refuse("into", said("must be the reference of another group whose name you see, and that is not closed"));
        }
        return found;
    }

    private Optional<String> merged(SmugglingGroup group, PostedFields fields) {
        var given = fields.line("merged");
        var found = merges.seen().leadingTo(group.reference()).stream().filter(one -> one.equals(given) && !one.equals(group.reference()))
                .findFirst();
        if (found.isEmpty()) {
            fields.refuse("merged", said("must be the reference of a group that is merged into this one"));
        }
        return found;
    }
}

package org.cordon.hub.smugglinggroup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.search.GroupSearch;
import org.cordon.hub.smugglinggroup.transfer.GroupMerge;
import org.cordon.hub.smugglinggroup.transfer.GroupMerges;
import org.cordon.hub.smugglinggroup.transfer.MergedGroups;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.SourceEvaluation;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the register to a reader: the facts that are not kept from the reader, and no sign of the facts that are. */
@Component
@Transactional(readOnly = true)
public class GroupQueries {

    private final VisibleGroups visible;
    private final Groups groups;
    private final GroupFacts facts;
    private final GroupSearch search;
    private final GroupMerges merges;
    private final CurrentCaller caller;

    GroupQueries(VisibleGroups visible, Groups groups, GroupFacts facts, GroupSearch search, GroupMerges merges,
            CurrentCaller caller) {
        this.visible = visible;
        this.groups = groups;
        this.facts = facts;
        this.search = search;
        this.merges = merges;
        this.caller = caller;
    }

    /** The search of a reader. A component that is null does not narrow the search. */
    public record Wanted(String words, GroupFactKind kind, String country) {
    }

    /**
     * A group with its facts.
     *
     * @param own       whether the reader's country is the steward of the group
     * @param name      absent if the reader does not see the fact with the name. The parameters up to {@code reason} are then absent too,
     * except for the steward
     * @param reason    why the group was refused or closed
     * @param mayAdd    whether the reader can add a fact
     * @param mayDecide whether the reader decides on the publication of the group
     * @param mayKeep   whether the reader's country confirms that the group is still known
     * @param mergers   the mergers of other groups into this group, also those that were split again; absent if the reader sees no merger
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, GroupState state, boolean own, String name, String steward, List<CrimeTheme> crimes,
            Instant registeredAt, Instant confirmedAt, String reason, boolean mayAdd, boolean mayDecide, boolean mayKeep,
            List<Fact> facts, @JsonInclude(Include.NON_EMPTY) List<GroupMerge> mergers) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.of(reference);
        }
    }

    /**
     * A fact.
     *
     * @param own      whether the reader's country supplied the fact
     * @param names    whether the fact holds the name of the group
     * @param supplier the country that supplied the fact
     */
    @JsonInclude(Include.NON_NULL)
    public record Fact(String reference, boolean own, boolean names, String supplier, @JsonUnwrapped GroupFactContent content,
            Instant suppliedAt, Instant endedAt, String endReason, HandlingCode handlingCode, SourceEvaluation sourceEvaluation,
            Integer informationEvaluation) {
    }

    /**
     * Returns groups that the caller sees, in the order of {@link GroupSearch}. A merged group is shown as the group that it was merged
     * into.
     *
     * @param after the reference of the last group already seen, or null
     */
    public Page<View> all(Wanted wanted, String after, int limit) {
        var found = groups.of(search.find(wanted, after, limit + 1));
        var seen = merges.seen();
        var page = Page.of(found, limit, SmugglingGroup::reference);
        var shown = page.items().stream().map(group -> seen.leadsTo(group.reference())).distinct().toList();
        var members = shown.stream().flatMap(group -> seen.leadingTo(group).stream()).toList();
        var known = facts.of(members).stream().collect(Collectors.groupingBy(fact -> seen.leadsTo(fact.group())));
        return new Page<>(shown.stream().map(group -> view(seen, of(found, group), known.getOrDefault(group, List.of()))).toList(),
                page.next());
    }

    /**
     * Returns one group.
     *
     * @throws Refusal not found, if the caller sees none of its facts
     */
    public View one(String reference) {
        var seen = merges.seen();
        var group = visible.require(reference);
        return view(seen, group, facts.of(seen.leadingTo(group.reference())));
    }

    private SmugglingGroup of(List<SmugglingGroup> found, String reference) {
        return found.stream().filter(group -> group.reference().equals(reference)).findFirst().or(() -> groups.find(reference))
                .orElseThrow();
    }

    private View view(MergedGroups seen, SmugglingGroup group, List<GroupFact> known) {
        var who = caller.get();
        return new View(group.reference(), group.state(), group.own(), group.called(), group.steward(), crimes(seen, group),
                group.registeredAt(), group.confirmedAt(), group.reason(), group.state().isOpen() && who.country().isPresent(),
                group.state() == GroupState.REVIEW && (who.isCompliance() || who.isCoordinator()),
                group.own() && group.state().isKept(),
                known.stream().map(fact -> fact(group, fact)).toList(), seen.of(group.reference()));
    }

    /** Returns the crimes of all groups merged into this one, but only of groups whose crimes the reader sees. */
    private List<CrimeTheme> crimes(MergedGroups seen, SmugglingGroup group) {
        var merged = seen.leadingTo(group.reference());
        return group.crimes() == null || merged.size() == 1 ? group.crimes() : merged.stream().map(groups::find)
                .flatMap(Optional::stream).map(SmugglingGroup::crimes).filter(Objects::nonNull).flatMap(List::stream).distinct().toList();
    }

    private static Fact fact(SmugglingGroup group, GroupFact fact) {
        return new Fact(fact.reference(), fact.own(), fact.reference().equals(group.nameFact()), fact.country(), fact.content(),
                fact.suppliedAt(), fact.endedAt(), fact.endReason(), fact.code(), fact.source(), fact.information());
    }
}

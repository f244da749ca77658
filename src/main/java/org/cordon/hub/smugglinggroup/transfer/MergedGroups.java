package org.cordon.hub.smugglinggroup.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mergers that a reader sees, and the groups that this reader therefore sees as one. */
public final class MergedGroups {

    private final List<GroupMerge> all;
    private final Map<String, String> survivors = new HashMap<>();

    MergedGroups(List<GroupMerge> all) {
        this.all = all;
        all.stream().filter(GroupMerge::stands).forEach(one -> survivors.put(one.merged(), one.survivor()));
    }

    /** Returns the group to which a reference leads: the last group into which it was merged, or the group itself. */
    public String leadsTo(String group) {
        var last = group;
        while (survivors.containsKey(last)) {
            last = survivors.get(last);
        }
        return last;
    }

    /** Returns the group and all groups merged into it, directly or by way of other groups. */
    public List<String> leadingTo(String group) {
        var found = new ArrayList<String>();
        found.add(group);
        survivors.keySet().stream().filter(merged -> leadsTo(merged).equals(group)).sorted().forEach(found::add);
        return found;
    }

    /**
     * Returns the mergers of other groups into a group, directly or by way of other groups, and the mergers of the group itself. The
     * earliest merger comes first. Undone mergers are included.
     */
    public List<GroupMerge> of(String group) {
        return all.stream().filter(one -> leadsTo(one.survivor()).equals(group) || one.merged().equals(group)).toList();
    }
}

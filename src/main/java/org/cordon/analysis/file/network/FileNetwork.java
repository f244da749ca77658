package org.cordon.analysis.file.network;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.analysis.file.measure.Network;
import org.cordon.kernel.shared.EnumCodes;

/**
 * What an analysis file holds, as one of its readers may see it: whom and what it is about, and what links them. Nobody who waits for a
 * category is in it, and no child.
 */
public record FileNetwork(List<Entity> entities, List<Tie> ties) {

    /** Contacts, victims, witnesses and informants are drawn for what they are, and nothing is computed of their position. */
    private static final Set<PersonCategory> MEASURED =
            EnumSet.of(PersonCategory.SUSPECT_OR_CONVICTED, PersonCategory.POSSIBLE_FUTURE_OFFENDER);

    /**
     * A person, a thing, an organisation.
     *
     * @param contribution by which it came
     * @param schema       what it is, as FollowTheMoney calls it
     * @param category     what a person is to the file; null of what is no person
     * @param also         what else it is called, and by which contributions, where it was judged to be one with other things
     */
    public record Entity(String id, String contribution, String schema, String name, PersonCategory category, List<Also> also) {

        /** All contributions by which it came. */
        public Stream<String> contributions() {
            return Stream.concat(Stream.of(contribution), also.stream().map(Also::contribution));
        }

        /** By what it is told from others in a picture: the category of a person, the schema of everything else. */
        public String kind() {
            return category == null ? schema : category.name();
        }

        public boolean isMeasured() {
            return FileNetwork.isMeasured(kind());
        }
    }

    /** Another name of the same. */
    public record Also(String id, String contribution, String name) {
    }

    /** That two are linked, and how, by the word of those origins. */
    public record Tie(String from, String to, String kind, Set<String> origins) {
    }

    /** Whether something may be said of the position of what is of this kind. */
    static boolean isMeasured(String kind) {
        return EnumCodes.find(PersonCategory.class, kind).map(MEASURED::contains).orElse(true);
    }

    /** All of it. */
    public Network drawn() {
        return network(entities.stream().map(Entity::id).toList());
    }

    /** The same without those of some kinds, and what links them. */
    public FileNetwork without(Collection<String> kinds) {
        return kinds.isEmpty() ? this : new FileNetwork(entities.stream().filter(entity -> !kinds.contains(entity.kind())).toList(), ties);
    }

    /** Some of them alone, and what links these. */
    public FileNetwork only(Set<String> ids) {
        return new FileNetwork(entities.stream().filter(entity -> ids.contains(entity.id)).toList(),
                ties.stream().filter(tie -> ids.contains(tie.from) && ids.contains(tie.to)).toList());
    }

    /** Those of whose position something may be said, with what links them to each other. */
    public Network measured() {
        return network(entities.stream().filter(Entity::isMeasured).map(Entity::id).toList());
    }

    private Network network(Collection<String> nodes) {
        return new Network(nodes, ties.stream().map(tie -> new Network.Link(tie.from, tie.to, tie.origins)).toList());
    }
}

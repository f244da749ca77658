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
 * The network of an analysis file as one of its readers may see it: persons, things and organisations, and the ties between them. Persons
 * in quarantine and children are not part of it.
 */
public record FileNetwork(List<Entity> entities, List<Tie> ties) {

    /**
     * The categories of persons whose position may be measured. Contacts, victims, witnesses and informants are drawn with their category,
     * but their position is never measured.
     */
    private static final Set<PersonCategory> MEASURED =
            EnumSet.of(PersonCategory.SUSPECT_OR_CONVICTED, PersonCategory.POSSIBLE_FUTURE_OFFENDER);

    /**
     * A person, a thing or an organisation.
     *
     * @param contribution the contribution that describes the entity
     * @param schema       the kind of the entity, as named in FollowTheMoney
     * @param category     the category of a person; null for everything else
     * @param also         the names and contributions of the other things that were judged to be the same as the entity
     */
    public record Entity(String id, String contribution, String schema, String name, PersonCategory category, List<Also> also) {

        /** Returns all contributions that describe the entity. */
        public Stream<String> contributions() {
            return Stream.concat(Stream.of(contribution), also.stream().map(Also::contribution));
        }

        /** Returns the kind by which a picture distinguishes entities: the category of a person, the schema of everything else. */
        public String kind() {
            return category == null ? schema : category.name();
        }

        public boolean isMeasured() {
            return FileNetwork.isMeasured(kind());
        }
    }

    /** Another thing that was judged to be the same as an entity. */
    public record Also(String id, String contribution, String name) {
    }

    /**
     * A tie of one kind between two entities.
     *
     * @param origins the origins that state the tie
     */
    public record Tie(String from, String to, String kind, Set<String> origins) {
    }

    /** Whether the position of an entity of this kind may be measured. */
    static boolean isMeasured(String kind) {
        return EnumCodes.find(PersonCategory.class, kind).map(MEASURED::contains).orElse(true);
    }

    /** Returns the network of all entities. */
    public Network drawn() {
        return network(entities.stream().map(Entity::id).toList());
    }

    /** Returns the network without the entities of some kinds, and without their ties. */
    public FileNetwork without(Collection<String> kinds) {
        return kinds.isEmpty() ? this : new FileNetwork(entities.stream().filter(entity -> !kinds.contains(entity.kind())).toList(), ties);
    }

    /** Returns the network of only these entities, and the ties between them. */
    public FileNetwork only(Set<String> ids) {
        return new FileNetwork(entities.stream().filter(entity -> ids.contains(entity.id)).toList(),
                ties.stream().filter(tie -> ids.contains(tie.from) && ids.contains(tie.to)).toList());
    }

    /** Returns the network of the entities whose position may be measured, and the ties between them. */
    public Network measured() {
        return network(entities.stream().filter(Entity::isMeasured).map(Entity::id).toList());
    }

    private Network network(Collection<String> nodes) {
        return new Network(nodes, ties.stream().map(tie -> new Network.Link(tie.from, tie.to, tie.origins)).toList());
    }
}

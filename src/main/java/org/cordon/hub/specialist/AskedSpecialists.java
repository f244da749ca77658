package org.cordon.hub.specialist;

import java.util.Collection;
import java.util.List;
import org.cordon.exchange.question.SpecialistPosts;
import org.springframework.stereotype.Component;

/** Lets questions be put to posts of specialists. */
@Component
class AskedSpecialists implements SpecialistPosts {

    private final SpecialistRows rows;
    private final SpecialistQueries queries;

    AskedSpecialists(SpecialistRows rows, SpecialistQueries queries) {
        this.rows = rows;
        this.queries = queries;
    }

    @Override
    public List<Post> standing(Collection<String> references) {
        return rows.standing(references).stream().map(AskedSpecialists::asked).toList();
    }

    @Override
    public List<Post> answering(String competence) {
        return queries.find(PostSearch.by(competence), null, Integer.MAX_VALUE).stream().map(found -> asked(found.post())).toList();
    }

    @Override
    public List<Post> named(Collection<String> references) {
        return references.isEmpty() ? List.of() : rows.of(references).stream().map(AskedSpecialists::asked).toList();
    }

    private static Post asked(SpecialistPost post) {
        return new Post(post.reference(), post.country(), post.name());
    }
}

package org.cordon.demo.play.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.Contribution;
import org.cordon.analysis.file.FileEntities;
import org.cordon.analysis.file.contribution.ContributionQueries;
import org.cordon.analysis.file.identity.IdentityQueries;
import org.cordon.analysis.file.identity.JudgingService;
import org.cordon.analysis.file.identity.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Judges, as the demo's analyst, most pairs that are the same person. The other pairs are left to people who try the demo. No pair is
 * judged twice.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoJudgements {

    private static final int PAGE = 200;
    /** The interval of pairs without a judgement: one pair in fifteen is left out. */
    private static final int LEFT = 15;

    private final JudgingService judging;
    private final IdentityQueries identities;
    private final ContributionQueries contributed;
    private final ObjectMapper json;

    DemoJudgements(JudgingService judging, IdentityQueries identities, ContributionQueries contributed, ObjectMapper json) {
        this.judging = judging;
        this.identities = identities;
        this.contributed = contributed;
        this.json = json;
    }

    void judge(String file, ToldNetwork told) {
        var ids = ids(file);
        var judged = judged(file);
        var number = 0;
        for (var actor : told.network().actors()) {
            // Persons in quarantine have no id here, and are left out.
            var copies = ToldNetwork.COUNTRIES.stream().filter(country -> told.of(country).contains(actor))
                    .map(country -> country + " " + ToldNetwork.name(actor, country)).filter(ids::containsKey).map(ids::get).toList();
            for (var copy : copies.stream().skip(1).toList()) {
                if (++number % LEFT != 0 && !judged.contains(Set.of(copies.get(0), copy))) {
                    judge(file, copies.get(0), copy);
                }
            }
        }
    }

    private Set<Set<UUID>> judged(String file) {
        var judged = new HashSet<Set<UUID>>();
        for (Integer next = 0; next != null;) {
            var page = identities.page(file, Verdict.SAME, next, PAGE);
            page.items().forEach(pair -> judged.add(Set.of(pair.one().thing().id(), pair.other().thing().id())));
            next = page.next();
        }
        return judged;
    }

    private void judge(String file, UUID one, UUID other) {
        judging.judge(file, json.createObjectNode().put("one", one.toString()).put("other", other.toString()).put("verdict", "SAME")
                .put("reason", "One name and one year of birth, and both tell whom he met at the border."));
    }

    /** Returns the ids of the persons of the file. The key is the code of the supplying country and the person's name. */
    private Map<String, UUID> ids(String file) {
        var suppliers = contributed.of(file, null, PAGE).stream()
                .collect(Collectors.toMap(Contribution::reference, Contribution::supplier));
        var all = new ArrayList<FileEntities.Entity>();
        for (var page = page(file, null); !page.isEmpty(); page = page(file, page.get(page.size() - 1).id())) {
            all.addAll(page);
        }
        return all.stream().filter(entity -> entity.schema().equals("Person")).collect(Collectors.toMap(
                entity -> suppliers.get(entity.contribution()) + " " + entity.caption(), FileEntities.Entity::id));
    }

    private List<FileEntities.Entity> page(String file, UUID after) {
        return contributed.entities(file, null, false, after, PAGE);
    }
}

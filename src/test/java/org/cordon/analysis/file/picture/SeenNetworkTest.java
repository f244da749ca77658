package org.cordon.analysis.file.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordon.analysis.file.network.FileNetworks;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A picture that is drawn from only the needed part equals the picture drawn from the whole network. */
@CordonTest
class SeenNetworkTest {

    private static final String FILE = "A-2K4F7H9QRS";
    private static final long SEED = 54;
    private static final int VIEWS = 25;
    private static final List<String> KINDS = List.of("SUSPECT_OR_CONVICTED", "CONTACT", "VICTIM", "Vessel");

    @Autowired
    private As as;
    @Autowired
    private FilePictures pictures;
    @Autowired
    private FileNetworks networks;

    /**
     * Fills the file with 60 contributions, every fifth of them withheld, with 400 persons and vessels, some of them waiting or children,
     * and with 40 judgements.
     */
    @BeforeEach
    void fill() {
        TestDatabase.asOwner().execute("""
                select setseed(0.54);
                insert into analysis_file (reference, purpose, scope, persons, data, state, ordered_at, decide_by, decided_at, review_on, ends_on)
                values ('A-2K4F7H9QRS', 'P', 'S', '{CONTACT}', '{LINKS}', 'OPEN', now(), now(), now(), current_date + 30, current_date + 90);
                insert into analysis_file_member values ('A-2K4F7H9QRS', 'analyst');
                insert into contribution (reference, file, supplier, origin, contributed_at)
                select 'K-' || k, 'A-2K4F7H9QRS', 'ncb-FR', 'origin ' || k % 25, now() from generate_series(100, 159) k;
                insert into handling (item, supplier, code, restriction, parties)
                select reference, supplier, 'H1', case when w then 'NOT_FOR' end, case when w then array['coordinator'] else '{}' end
                from contribution, lateral (select substring(reference from 3)::integer % 5 = 0 as w) w;
                insert into entity (contribution, name, schema, caption, linking, category, child)
                select 'K-' || 100 + n / 7, 'n' || n, case when p then 'Person' else 'Vessel' end, 'Named ' || n, false,
                       case when p then (array['SUSPECT_OR_CONVICTED', 'CONTACT', 'VICTIM', 'POSSIBLE_FUTURE_OFFENDER', null])[1 + n % 5] end, p and n % 19 = 0
                from generate_series(0, 399) n, lateral (select n % 3 > 0 as p) p;
                update entity set confirmed_by = 'another' where category = 'VICTIM' and name like '%7';
                create temporary table drawn as
                select a.id as one, b.id as two, a.contribution, (array['Associate', 'Family', 'Ownership'])[1 + n % 3] as kind
                from generate_series(1, 1500) n, lateral (select 'n' || floor(400 * power(random() + 0 * n, 3)) as one, 'n' || floor(400 * random() + 0 * n) as two) x
                join entity a on a.name = x.one join entity b on b.name = x.two where a.id <> b.id;
                insert into link (entity, other, contribution, kind, outgoing)
                select one, two, contribution, kind, true from drawn union all select two, one, contribution, kind, false from drawn;
                drop table drawn;
                insert into judgement (entity, other, file, contribution, other_contribution, verdict, reason, account, judged_at)
                select x.entity, x.other, 'A-2K4F7H9QRS', x.contribution, x.other_contribution, 'SAME', 'R', 'analyst', now()
                from (select a.id as entity, b.id as other, a.contribution, b.contribution as other_contribution from entity a join entity b
                      on substring(b.name from 2)::integer = substring(a.name from 2)::integer + 21 and substring(a.name from 2)::integer % 10 = 0) p,
                lateral (values (p.entity, p.other, p.contribution, p.other_contribution), (p.other, p.entity, p.other_contribution, p.contribution))
                    x (entity, other, contribution, other_contribution);
                """);
    }

    @Test
    void isDrawnLikeTheWholeNetwork() {
        var chance = new Random(SEED);
        var ids = TestDatabase.asOwner().queryForList("select id from entity order by name", UUID.class);
        for (var time = 0; time < VIEWS; time++) {
            var view = new Drawing(1 + chance.nextInt(60), some(ids, chance, 4), some(ids, chance, 4), some(ids, chance, 3),
                    KINDS.stream().filter(kind -> chance.nextInt(5) == 0).toList());
            assertThat(seen(view)).as("%s", view).isEqualTo(whole(view));
        }
        assertThat(seen(Drawing.ALL)).isEqualTo(whole(Drawing.ALL)).matches(chart -> chart.total() > 150 && chart.nodes().size() > 150
                && chart.nodes().stream().anyMatch(node -> !node.also().isEmpty()));
    }

    @Test
    void changesWithWhatItsReaderSees() {
        var view = new Drawing(40, List.of(), List.of(), List.of(), List.of());
        for (var change : List.of("update entity set child = true where name = 'n10'",
                "delete from entity where name in ('n9', 'n16')",
                "update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = 'K-103'",
                "update judgement set ended_at = now()",
                "update entity set category = 'CONTACT' where name = 'n14'")) {
            var before = seen(view);
            TestDatabase.asOwner().execute(change);
            assertThat(seen(view)).as(change).isEqualTo(whole(view)).isNotEqualTo(before);
        }
    }

    /**
     * 450 persons who are all linked with one another make more than 100,000 links: 300 persons are drawn, and no work is done that needs
     * all links.
     */
    @Test
    void isReadAsAWholeUpToABound() {
        TestDatabase.asOwner().execute("""
                insert into entity (contribution, name, schema, caption, linking) select 'K-101', 'all' || n, 'Vessel', 'Ship', false
                from generate_series(1, 450) n;
                insert into link (entity, other, contribution, kind, outgoing) select a.id, b.id, 'K-101', 'Ownership', a.id < b.id
                from entity a join entity b on b.name like 'all%' and b.id <> a.id where a.name like 'all%'""");

        assertThat(seen(Drawing.ALL).nodes()).hasSize(300);
        assertThat(List.<Runnable>of(() -> pictures.file(FILE, FilePictures.FileKind.LINKS), () -> pictures.measures(FILE),
                () -> pictures.chart(FILE, Drawing.ALL, Instant.now()))).allSatisfy(whole -> assertThatThrownBy(() ->
                as.person("analyst", "analyst", () -> {
                    whole.run();
                    return null;
                })).isInstanceOf(Refusal.class).hasMessageContaining("are read at once"));
    }

    private static List<UUID> some(List<UUID> ids, Random chance, int most) {
        return IntStream.range(0, chance.nextInt(most + 1)).mapToObj(each -> ids.get(chance.nextInt(ids.size()))).distinct().toList();
    }

    private Chart seen(Drawing view) {
        return as.person("analyst", "analyst", () -> pictures.chart(FILE, view));
    }

    private Chart whole(Drawing view) {
        return as.person("analyst", "analyst", () -> Chart.of(networks.of(FILE), view, Layout::of));
    }
}

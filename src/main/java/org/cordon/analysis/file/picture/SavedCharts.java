package org.cordon.analysis.file.picture;

import static org.cordon.analysis.file.VisibleNetwork.SHOWN;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kept pictures of analysis files. A caller sees a picture only if the caller sees every entity in it. A kept picture holds only the
 * ids of its entities.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SavedCharts {

    private final JdbcClient jdbc;

    SavedCharts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The role of an entity in a kept picture. The database stores these names. */
    enum Part { SHOWN, EXPANDED, ADDED, FOLDED, MARKED }

    private record Named(UUID chart, Part part, UUID entity) {
    }

    /** Whether the caller is an analyst of the file. */
    boolean worksIn(String file) {
        return jdbc.sql("select exists (select from own_file where file = ?)").param(file).query(Boolean.class).single();
    }

    /** Makes the next request that adds a picture or a note wait until this transaction ends, so that the limits hold. */
    void lock(String file) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('charts ' || :file, 105))").param("file", file).query().listOfRows();
    }

    int count(String file) {
        return jdbc.sql("select count(*) from saved_chart where file = ?").param(file).query(Integer.class).single();
    }

    int countNotes(UUID chart) {
        return jdbc.sql("select count(*) from saved_chart_note where chart = ?").param(chart).query(Integer.class).single();
    }

    /** Keeps a picture; entities that the caller does not see are left out. */
    UUID add(String file, ChartOrder order, Collection<UUID> shown, String by, Instant at) {
        var id = UUID.randomUUID();
        var view = order.view();
        jdbc.sql("""
                        insert into saved_chart (id, file, name, made_by, made_at, first, without)
                        values (:id, :file, :name, :by, :at, :first, :without)""")
                .param("id", id).param("file", file).param("name", order.name()).param("by", by).param("at", utc(at))
                .param("first", view.first()).param("without", view.without().toArray(String[]::new)).update();
        Map.of(Part.SHOWN, shown, Part.EXPANDED, view.expanded(), Part.ADDED, view.added(), Part.FOLDED, view.folded(), Part.MARKED,
                order.marked()).forEach((part, ids) -> addParts(id, part, ids));
        return id;
    }

    private void addParts(UUID chart, Part part, Collection<UUID> entities) {
        jdbc.sql("""
                        insert into saved_chart_part (chart, part, entity, place)
                        select :chart, :part, i.id, i.place from unnest(:ids) with ordinality i (id, place) join entity e on e.id = i.id""")
                .param("chart", chart).param("part", part.name()).param("ids", entities.toArray(UUID[]::new)).update();
    }

    /** Returns the kept pictures of a file, the latest first. */
    List<SavedChart> of(String file, String reader) {
        return read("where c.file = ?", file, reader);
    }

    Optional<SavedChart> find(UUID id, String reader) {
        return read("where c.id = ?", id, reader).stream().findFirst();
    }

    /** Returns the entities that a picture showed when it was kept, without entities that are no longer in the network. */
    List<UUID> shown(UUID id) {
        return jdbc.sql("""
                        select p.entity from saved_chart_part p join entity e on e.id = p.entity
                        where p.chart = ? and p.part = 'SHOWN' and %s order by p.place""".formatted(SHOWN.formatted("e")))
                .param(id).query(UUID.class).list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_chart where id = ?").param(id).update();
    }

    UUID note(UUID chart, UUID about, String text, String by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into saved_chart_note (id, chart, entity, text, written_by, written_at)
                        values (:id, :chart, :about, :text, :by, :at)""")
                .param("id", id).param("chart", chart).param("about", about).param("text", text).param("by", by)
                .param("at", utc(at)).update();
        return id;
    }

    void deleteNote(UUID id) {
        jdbc.sql("delete from saved_chart_note where id = ?").param(id).update();
    }

    private List<SavedChart> read(String where, Object value, String reader) {
        var charts = jdbc.sql("select c.* from saved_chart c " + where + " order by c.made_at desc, c.id").param(value)
                .query((row, number) -> new SavedChart(row.getObject("id", UUID.class), row.getString("file"), row.getString("name"),
                        row.getString("made_by"), instant(row, "made_at"), row.getString("made_by").equals(reader),
                        Drawing.of(row.getInt("first"), null, null, null, texts(row, "without")),
                        List.of(), List.of())).list();
        var ids = charts.stream().map(SavedChart::id).toArray(UUID[]::new);
        var named = jdbc.sql("""
                        select chart, part, entity from saved_chart_part where chart = any(?) and part <> 'SHOWN'
                        order by chart, part, place""")
                .param(ids).query(RecordRows.of(Named.class)).list();
        var notes = notes(ids, reader);
        return charts.stream().map(chart -> whole(chart, named, notes.getOrDefault(chart.id(), List.of()))).toList();
    }

    private static SavedChart whole(SavedChart chart, List<Named> named, List<SavedChart.Note> notes) {
        var parts = named.stream().filter(one -> one.chart.equals(chart.id()))
                .collect(Collectors.groupingBy(Named::part, Collectors.mapping(Named::entity, Collectors.toList())));
        var view = Drawing.of(chart.view().first(), parts.get(Part.EXPANDED), parts.get(Part.ADDED), parts.get(Part.FOLDED),
                chart.view().without());
        return new SavedChart(chart.id(), chart.file(), chart.name(), chart.madeBy(), chart.madeAt(), chart.own(), view,
                parts.getOrDefault(Part.MARKED, List.of()), notes);
    }

    private Map<UUID, List<SavedChart.Note>> notes(UUID[] charts, String reader) {
        return jdbc.sql("""
                        select n.* from saved_chart_note n left join entity e on e.id = n.entity
                        where n.chart = any(?) and (n.entity is null or %s) order by n.written_at, n.id""".formatted(SHOWN.formatted("e")))
                .param(charts).query((row, number) -> Map.entry(row.getObject("chart", UUID.class), new SavedChart.Note(
                        row.getObject("id", UUID.class), row.getObject("entity", UUID.class), row.getString("text"),
                        row.getString("written_by"), instant(row, "written_at"), row.getString("written_by").equals(reader)))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

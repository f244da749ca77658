package org.cordon.analysis.file.picture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.analysis.file.VisibleFiles;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.analysis.file.VisibleNetwork.Ones;
import org.cordon.analysis.file.contribution.WayProperties;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the routes over countries that a file describes, as far as the caller sees them. A thing can state its route itself ({@code route},
 * codes of countries in the order of the route). A journey that states no route leads from its start country to its end country. Also reads
 * the roles that countries are said to have on routes.
 */
@Component
@Transactional(readOnly = true)
class FileWays {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2}\\b");

    private static final String TOLD = """
            select e.contribution, one_origin(c.origin) as origin, e.caption, s.value as way
            from contribution c join statement s on s.contribution = c.reference and s.property = :route join entity e on e.id = s.entity
            where c.file = :file and %s
            union all
            select e.contribution, one_origin(c.origin) as origin, e.caption, f.value || ' ' || t.value
            from contribution c join entity e on e.contribution = c.reference and e.schema = 'Trip'
            join link a on a.entity = e.id and a.outgoing and a.kind = 'startLocation'
            join statement f on f.entity = a.other and f.property = 'country'
            join link b on b.entity = e.id and b.outgoing and b.kind = 'endLocation'
            join statement t on t.entity = b.other and t.property = 'country'
            where c.file = :file and %s and not exists (select from statement s where s.entity = e.id and s.property = :route)"""
            .formatted(PictureConditions.PICTURED, PictureConditions.PICTURED);

    private final JdbcClient jdbc;
    private final VisibleFiles files;
    private final VisibleNetwork network;

    FileWays(JdbcClient jdbc, VisibleFiles files, VisibleNetwork network) {
        this.jdbc = jdbc;
        this.files = files;
        this.network = network;
    }

    /** @throws Refusal not found, if the caller does not see the file */
    Ways of(String file) {
        files.require(file);
        var ones = network.ones(file);
        var told = PictureConditions.by(ones, jdbc.sql(TOLD)).param("file", file).param("route", WayProperties.ROUTE).query((row, number) ->
                new Ways.Told(row.getString("contribution"), row.getString("origin"), row.getString("caption"),
                        codes(row.getString("way")))).list();
        return Ways.of(told.stream().filter(way -> way.countries().size() > 1).toList(),
                Stream.of(RouteStage.values()).flatMap(stage -> roles(file, stage, ones).stream()).toList());
    }

    private List<Ways.Role> roles(String file, RouteStage stage, Ones ones) {
        return PictureConditions.by(ones, jdbc.sql("""
                        select s.value, one_origin(c.origin) as origin
                        from contribution c join statement s on s.contribution = c.reference join entity e on e.id = s.entity
                        where c.file = :file and s.property = :property and %s""".formatted(PictureConditions.PICTURED)))
                .param("file", file).param("property", WayProperties.of(stage))
                .query((row, number) -> Map.entry(row.getString("origin"), codes(row.getString("value")))).stream()
                .flatMap(said -> said.getValue().stream().map(country -> new Ways.Role(country, stage, said.getKey()))).toList();
    }

    /** Reads the codes of countries in their order, with any separator between them. A code that directly follows itself counts once. */
    private static List<String> codes(String way) {
        var codes = CODE.matcher(way.toUpperCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        return IntStream.range(0, codes.size()).filter(place -> place == 0 || !codes.get(place).equals(codes.get(place - 1)))
                .mapToObj(codes::get).toList();
    }
}

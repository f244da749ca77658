package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the tables as they are in a database that the scripts have made: {@code target/documents/tables.md}, published beside the jar. */
@Tag("application")
class TablesInDocumentsTest {

    private static final Path PAGE = Path.of("target/documents/tables.md");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/schema");
    private static final Pattern TABLE = Pattern.compile("((?:--[^\n]*\n)*)create table (\\w+) \\(");
    private static final Pattern NAME = Pattern.compile("(?:\\w+/)?V(\\d+)__(\\w+)\\.sql");
    /** A column as Mermaid reads it: its type in one word, its name, its keys. */
    private static final Pattern COLUMN = Pattern.compile(" {8}[a-z0-9\\[\\]]+ [a-z0-9_]+( PK| FK| PK, FK)?");
    /** The rights by the letter that PostgreSQL uses for each. */
    private static final Map<String, String> RIGHTS = new TreeMap<>(Map.of("r", "reads", "a", "adds", "w", "changes", "d", "deletes"));

    private static final String HEAD = """
            # Tables

            The schema `cordon` by module, written by `TablesInDocumentsTest` from a database that the scripts in `src/main/resources/db/schema` have made. A module is a script in the folder of its storey; what a later one has added to its tables stands with them.
            Lines are foreign keys. Other references stand as text, because a row outlives what it names or is written before it; an audit row or a message is no part of the case.
            What the running login may do with a table is less for each caller: the policies in the scripts `R__*` say which rows (`docs/no-rows.md`).

            """;

    private record Column(String table, String name, String type, boolean key) {
    }

    private record ForeignKey(String from, String to, String columns) {
    }

    /** @param said the description of a row */
    private record Table(String name, String said) {
    }

    /** @param script the script's file */
    private record Module(String script, String name, List<Table> tables) {

        boolean has(String table) {
            return tables.stream().anyMatch(own -> own.name.equals(table));
        }
    }

    @BeforeAll
    static void install() {
        new Schemas(TestDatabase.logins()).install();
    }

    /** Each table has a row and a box of columns that Mermaid reads. */
    @Test
    void areThoseOfTheDatabase() throws IOException {
        var modules = modules();
        var page = HEAD + overview() + modules.stream().map(TablesInDocumentsTest::module).collect(Collectors.joining());
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);

        assertThat(modules.stream().flatMap(module -> module.tables.stream())).isNotEmpty()
                .allSatisfy(table -> assertThat(page).contains("| `" + table.name + "` | ", "\n    " + table.name + " {\n"));
        assertThat(page.lines().filter(line -> line.startsWith(" ".repeat(8)))).allMatch(COLUMN.asMatchPredicate());
    }

    @Test
    void everyTableHasAModuleAndAWordAboutItsRows() throws IOException {
        var inScripts = modules().stream().flatMap(module -> module.tables.stream()).toList();
        assertThat(inScripts.stream().map(Table::name)).containsExactlyInAnyOrderElementsOf(TestDatabase.asOwner().queryForList(
                "select tablename from pg_tables where schemaname = 'cordon' and tablename <> 'flyway_schema_history'", String.class));
        assertThat(inScripts).allSatisfy(table -> assertThat(table.said).as(table.name).isNotEmpty());
    }

    private static String overview() throws IOException {
        var modules = modules();
        var keys = foreignKeys();
        var picture = new StringBuilder("```mermaid\nflowchart LR\n");
        for (var module : modules) {
            picture.append("    %s[\"<b>%s</b><br>%s\"]\n".formatted(id(module), module.name,
                    module.tables.stream().map(Table::name).collect(Collectors.joining("<br>"))));
        }
        for (var from : modules) {
            for (var to : modules) {
                if (from != to && keys.stream().anyMatch(key -> from.has(key.from) && to.has(key.to))) {
                    picture.append("    %s --> %s\n".formatted(id(from), id(to)));
                }
            }
        }
        return picture.append("```\n").toString();
    }

    private static String module(Module module) {
        var text = new StringBuilder(
                "\n## %s\n\n`%s`\n\n| Table | A row | The running login |\n|---|---|---|\n".formatted(module.name, module.script));
        var rights = rights();
        module.tables.forEach(
                table -> text.append("| `%s` | %s | %s |\n".formatted(table.name, table.said, rights.getOrDefault(table.name, "none"))));
        text.append("\n```mermaid\nerDiagram\n");
        var columns = columns();
        var keys = foreignKeys().stream().filter(key -> module.has(key.from)).toList();
        for (var table : module.tables) {
            text.append("    %s {\n".formatted(table.name));
            columns.stream().filter(column -> column.table.equals(table.name))
                    .forEach(column -> text.append("        %s %s%s\n".formatted(column.type, column.name,
                    marks(column, keys))));
            text.append("    }\n");
        }
        keys.forEach(key -> text.append("    %s }o--|| %s : \"%s\"\n".formatted(key.from, key.to, key.columns)));
        return text.append("```\n").toString();
    }

    private static String marks(Column column, List<ForeignKey> keys) {
        var marks = new ArrayList<String>();
        if (column.key) {
            marks.add("PK");
        }
        if (keys.stream().anyMatch(key -> key.from.equals(column.table) && List.of(key.columns.split(", ")).contains(column.name))) {
            marks.add("FK");
        }
        return marks.isEmpty() ? "" : " " + String.join(", ", marks);
    }

    private static String id(Module module) {
        return NAME.matcher(module.script).replaceFirst("$2");
    }

    private static List<Module> modules() throws IOException {
        try (var files = Files.walk(SCRIPTS)) {
            var modules = new LinkedHashMap<Integer, Module>();
            files.map(file -> NAME.matcher(SCRIPTS.relativize(file).toString())).filter(name -> name.matches())
                    .sorted(Comparator.comparing(name -> Integer.valueOf(name.group(1))))
                    .forEach(name -> modules.put(Integer.valueOf(name.group(1)), read(name)));
            return modules.values().stream().filter(module -> !module.tables.isEmpty()).toList();
        }
    }

    private static Module read(MatchResult name) {
        try {
            var title = name.group(2).replace('_', ' ');
            return new Module(name.group(), Character.toUpperCase(title.charAt(0)) + title.substring(1),
                    TABLE.matcher(Files.readString(SCRIPTS.resolve(name.group()))).results()
                            .map(table -> new Table(table.group(2), firstSentence(table.group(1)))).toList());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String firstSentence(String comment) {
        return comment.replaceAll("(?m)^-- ?", "").replace('\n', ' ').strip().split("(?<=\\.) ", 2)[0];
    }

    private static List<Column> columns() {
        return TestDatabase.asOwner().query("""
                select c.relname, a.attname,
                       replace(replace(format_type(a.atttypid, null), 'timestamp with time zone', 'timestamptz'), 'double precision', 'double') as type,
                       exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p'
                           and a.attnum = any (k.conkey)) as key
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                    order by 1, a.attnum""",
                (row, line) -> new Column(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    private static List<ForeignKey> foreignKeys() {
        return TestDatabase.asOwner().query("""
                select c.relname, t.relname,
                       (select string_agg(a.attname, ', ' order by place) from unnest(k.conkey) with ordinality part (number, place)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.number)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                where k.connamespace = cast('cordon' as regnamespace) and k.contype = 'f' order by 1, 3, 2""",
                (row, line) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Returns the rights of the running login by table. */
    private static Map<String, String> rights() {
        return TestDatabase.asOwner().query("""
                select c.relname, substring(cast(acl as text) from '=([a-zA-Z]*)/') from pg_class c, unnest(c.relacl) acl
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and cast(acl as text) like 'cordon=%'""",
                (row, line) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, TablesInDocumentsTest::inWords));
    }

    private static String inWords(Map.Entry<String, String> rights) {
        return List.of("r", "a", "w", "d").stream().filter(rights.getValue()::contains).map(RIGHTS::get).collect(Collectors.joining(", "));
    }
}

package org.cordon.analysis.file.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name each schema of a file of entities, with its kind of data and the properties that link. */
class SchemaInDocumentsTest {

    @Test
    void eachSchemaIsDescribed() throws IOException {
        var lines = Files.readAllLines(Path.of("docs/clients/analysis-file.md")).stream().filter(line -> line.startsWith("| `")).toList();
        assertThat(Arrays.stream(Schema.values())).allSatisfy(schema -> assertThat(lines).filteredOn(line ->
                line.contains('`' + schema.code() + '`')).singleElement().asString().contains(Stream.concat(
                        Stream.of('`' + schema.data().name() + '`'),
                        Stream.concat(schema.ends(), schema.naming().stream()).map(name -> '`' + name + '`')).toList()));
    }
}

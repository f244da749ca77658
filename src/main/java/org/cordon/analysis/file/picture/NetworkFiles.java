package org.cordon.analysis.file.picture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cordon.analysis.file.network.FileNetwork;
import org.cordon.analysis.file.network.FileNetwork.Also;
import org.cordon.analysis.file.network.FileNetwork.Entity;
import org.cordon.analysis.file.network.FileNetwork.Tie;
import org.cordon.kernel.shared.Formulas;

/** A network as a file for other programs: two tables for i2 and spreadsheets, GraphML, GEXF. Each file says who took it and when. */
final class NetworkFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String SEVERAL = " | ";
    private static final List<String> OF_ENTITIES = List.of("id", "contribution", "schema", "name", "also", "category");

    private final FileNetwork network;
    private final String mark;

    /** The mark of a file: its name, who took it, and when. */
    record Taken(String by, String file, Instant at) {

        @Override
        public String toString() {
            return "%s, taken from Cordon by %s at %s".formatted(file, by, at);
        }
    }

    NetworkFiles(FileNetwork network, Taken taken) {
        this.network = network;
        this.mark = taken.toString();
    }

    /** Returns a table with one entity a line; each line carries the mark. */
    String entities() {
        return csv(List.of("id", "contribution", "schema", "name", "also", "category", "mark"), network.entities().stream()
                .map(entity -> Stream.concat(of(entity).stream(), Stream.<Object>of(mark)).toList()).toList());
    }

    /** Returns a table with one link a line; each line carries the mark. */
    String links() {
        return csv(List.of("from", "to", "kind", "origins", "mark"), network.ties().stream()
                .map(tie -> Arrays.<Object>asList(tie.from(), tie.to(), tie.kind(), tie.origins().size(), mark)).toList());
    }

    private static String csv(List<String> columns, List<List<Object>> lines) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (var line : lines) {
                csv.printRecord(line.stream().map(value -> Formulas.defused(Objects.toString(value, ""))).toList());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    /** Returns the network as GraphML 1.0. */
    String graphml() {
        return xml(out -> {
            out.writeStartElement("graphml");
            out.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            element(out, "desc", mark);
            for (var attribute : OF_ENTITIES) {
                key(out, "node", attribute, "string");
            }
            key(out, "edge", "kind", "string");
            key(out, "edge", "origins", "int");
            out.writeStartElement("graph");
            out.writeAttribute("edgedefault", "undirected");
            for (var entity : network.entities()) {
                start(out, "node", entity.id());
                for (var column = 0; column < OF_ENTITIES.size(); column++) {
                    data(out, "node." + OF_ENTITIES.get(column), of(entity).get(column));
                }
                out.writeEndElement();
            }
            for (var tie : network.ties()) {
                edge(out, tie);
                data(out, "edge.kind", tie.kind());
                data(out, "edge.origins", tie.origins().size());
                out.writeEndElement();
            }
        });
    }

    /** Returns the network as GEXF 1.3. */
    String gexf() {
        return xml(out -> {
            out.writeStartElement("gexf");
            out.writeDefaultNamespace("http://gexf.net/1.3");
            out.writeAttribute("version", "1.3");
            out.writeStartElement("meta");
            element(out, "description", mark);
            out.writeEndElement();
            out.writeStartElement("graph");
            out.writeAttribute("defaultedgetype", "undirected");
            out.writeStartElement("attributes");
            out.writeAttribute("class", "node");
            for (var attribute : OF_ENTITIES) {
                start(out, "attribute", attribute);
                out.writeAttribute("title", attribute);
                out.writeAttribute("type", "string");
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeStartElement("nodes");
            for (var entity : network.entities()) {
                gexfNode(out, entity);
            }
            out.writeEndElement();
            out.writeStartElement("edges");
            for (var tie : network.ties()) {
                edge(out, tie);
                out.writeAttribute("kind", tie.kind());
                out.writeAttribute("weight", String.valueOf(tie.origins().size()));
                out.writeEndElement();
            }
            out.writeEndElement();
        });
    }

    private static void gexfNode(XMLStreamWriter out, Entity entity) throws XMLStreamException {
        start(out, "node", entity.id());
        out.writeAttribute("label", entity.name());
        out.writeStartElement("attvalues");
        for (var column = 0; column < OF_ENTITIES.size(); column++) {
            var value = of(entity).get(column);
            if (value != null) {
                out.writeEmptyElement("attvalue");
                out.writeAttribute("for", OF_ENTITIES.get(column));
                out.writeAttribute("value", value.toString());
            }
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static List<Object> of(Entity entity) {
        return Arrays.asList(entity.id(), entity.contributions().distinct().collect(Collectors.joining(SEVERAL)), entity.schema(),
                entity.name(), entity.also().isEmpty() ? null
                        : entity.also().stream().map(Also::name).distinct().collect(Collectors.joining(SEVERAL)),
                entity.category());
    }

    private static void edge(XMLStreamWriter out, Tie tie) throws XMLStreamException {
        out.writeStartElement("edge");
        out.writeAttribute("source", tie.from());
        out.writeAttribute("target", tie.to());
    }

    private static void start(XMLStreamWriter out, String name, String id) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute("id", id);
    }

    private static void key(XMLStreamWriter out, String of, String name, String type) throws XMLStreamException {
        out.writeEmptyElement("key");
        out.writeAttribute("id", of + "." + name);
        out.writeAttribute("for", of);
        out.writeAttribute("attr.name", name);
        out.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter out, String key, Object value) throws XMLStreamException {
        if (value != null) {
            out.writeStartElement("data");
            out.writeAttribute("key", key);
            out.writeCharacters(value.toString());
            out.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private interface Document {

        void write(XMLStreamWriter out) throws XMLStreamException;
    }

    /** Writes the document and closes the elements that are still open. */
    private static String xml(Document document) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            document.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return text.toString();
    }
}

package org.cordon.roundup.nomination.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as spreadsheets save them, and as no spreadsheet should. */
public final class Sheets {

    public static final String SHEET = "xl/worksheets/sheet1.xml";

    private Sheets() {
    }

    public static byte[] workbook(Consumer<Worksheet> filled) {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "Test", "1.0")) {
            filled.accept(workbook.newWorksheet("Persons"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    /** A table of texts. */
    public static byte[] table(String... lines) {
        return workbook(sheet -> fill(sheet, lines));
    }

    public static void fill(Worksheet sheet, String... lines) {
        for (var row = 0; row < lines.length; row++) {
            var cells = lines[row].split(",");
            for (var column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }

    /** The workbook with the text of one part changed. */
    public static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        return copied(workbook,
                (name, bytes) -> name.equals(part)
                        ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes,
                to -> { });
    }

    /** Returns the workbook with this number of further parts. Each part repeats the filling so many times. */
    public static byte[] with(byte[] workbook, String name, byte[] filling, int times, int parts) {
        return copied(workbook, (part, bytes) -> bytes, to -> {
            for (var part = 0; part < parts; part++) {
                to.putNextEntry(new ZipEntry(name.formatted(part)));
                for (var i = 0; i < times; i++) {
                    to.write(filling);
                }
            }
        });
    }

    private interface Filling {
        void into(ZipOutputStream to) throws IOException;
    }

    private static byte[] copied(byte[] workbook, BiFunction<String, byte[], byte[]> change, Filling more) {
        var content = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
                var to = new ZipOutputStream(content)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(entry.getName(), from.getInputStream(entry).readAllBytes()));
            }
            more.into(to);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    /** An archive of one file. */
    public static byte[] archive(String name, byte[] file) {
        var content = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(content)) {
            to.putNextEntry(new ZipEntry(name));
            to.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }
}

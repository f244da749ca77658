package org.cordon.attachment.content;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.cordon.shared.input.PassingFile;

/** Documents of office programs, which are archives of a fixed form: which one it is, and that it is nothing besides. */
final class PackedDocument {

    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private static final int MOST_ENTRIES = 2000;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MOST_OF_A_LIST = 1024 * 1024;
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final Pattern PROGRAM = Pattern.compile(".*vbaProject\\.bin|Basic/.*|Scripts/.*", Pattern.CASE_INSENSITIVE);

    private long unpacked;
    private int entries;
    private FileType type;

    private PackedDocument() {
    }

    /** The type of document that an archive is; empty if it is just an archive. */
    static Optional<FileType> read(PassingFile file) throws IOException {
        requireEnd(file);
        var document = new PackedDocument();
        try (var zip = new ZipInputStream(new BufferedInputStream(file.open()))) {
            document.entries(zip);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw BadFile.incomplete();
        }
        return Optional.ofNullable(document.type);
    }

    /** Its directory is the last of it, without a remark behind: what else could follow there would be another file. */
    private static void requireEnd(PassingFile file) throws IOException {
        if (file.size() < END_RECORD) {
            throw BadFile.incomplete();
        }
        var end = ByteBuffer.wrap(file.bytes(file.size() - END_RECORD, END_RECORD)).order(ByteOrder.LITTLE_ENDIAN);
        if (end.getInt(0) != END_SIGNATURE) {
            throw goesOn(file) ? BadFile.goesOn() : BadFile.incomplete();
        }
    }

    /** Whether a directory ends whole before the file does; where none does, it was cut off. */
    private static boolean goesOn(PassingFile file) throws IOException {
        try (var bytes = new BufferedInputStream(file.open())) {
            int last = 0;
            for (long begins = -Integer.BYTES; begins + END_RECORD < file.size(); begins++) {
                if (last == END_SIGNATURE) {
                    return true;
                }
                last = last >>> 8 | bytes.read() << 24;
            }
        }
        return false;
    }

    private void entries(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (PROGRAM.matcher(name).matches()) {
                throw BadFile.macros();
            }
            if (++entries > MOST_ENTRIES) {
                throw BadFile.swells();
            }
            if (name.equals("mimetype") && entries == 1 && list(zip).equals(FileType.ODT.mediaType())) {
                type = FileType.ODT;
            } else if (name.equals("[Content_Types].xml") && type == null && list(zip).contains(WORD)) {
                type = FileType.DOCX;
            }
            unpack(zip);
        }
    }

    private String list(InputStream entry) throws IOException {
        var bytes = entry.readNBytes(MOST_OF_A_LIST);
        unpacked += bytes.length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void unpack(InputStream entry) throws IOException {
        var piece = new byte[64 * 1024];
        for (int read = entry.read(piece); read >= 0; read = entry.read(piece)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw BadFile.swells();
            }
        }
    }
}

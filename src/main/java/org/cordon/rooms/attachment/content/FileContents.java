package org.cordon.rooms.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.PassingFile;
import org.cordon.rooms.attachment.content.document.PackedDocument;
import org.cordon.rooms.attachment.content.document.PdfDocument;
import org.springframework.stereotype.Component;

/**
 * Finds the type of a file from its content. Refuses files of a type that {@link FileType} does not have, and files with further content.
 * Tika recognises the type by the beginning of the file. This class also checks that the file ends where the format of its type ends,
 * because bytes behind that end would be a second file.
 */
@Component
public class FileContents {

    private static final int HEAD = 64 * 1024;
    private static final int TAIL = 1024;
    private static final Pattern NIST = Pattern.compile("1\\.0{1,2}1:\\d{1,10}\\x1d1\\.0{1,2}2:\\d{4}.*", Pattern.DOTALL);
    private static final Pattern PDF_END = Pattern.compile(".*%%EOF[\\s\\x00]*", Pattern.DOTALL);
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/gzip", "application/x-7z-compressed",
            "application/x-rar-compressed", "application/x-bzip2", "application/x-xz", "application/x-tar", "application/zstd");

    private final MimeTypes heads = MimeTypes.getDefaultMimeTypes();
    private final Thumbnails thumbnails;
    private final FileQueue desk;

    FileContents(Thumbnails thumbnails, FileQueue desk) {
        this.thumbnails = thumbnails;
        this.desk = desk;
    }

    /**
     * Finds the type of a file. Called before the transaction begins that keeps the file.
     *
     * @param sender the account that attaches the file
     * @throws Refusal if files of this type are not taken, or looking at the file costs too much
     */
    public FoundFile find(PassingFile file, String sender) throws IOException {
        return desk.look(sender, () -> find(file, Effort.begin()));
    }

    private FoundFile find(PassingFile file, Effort effort) throws IOException {
        if (file.size() == 0) {
            throw BadFile.empty();
        }
        var head = file.bytes(0, HEAD);
        if (NIST.matcher(latin(head)).matches()) {
            return new FoundFile(FileType.ANSI_NIST, false, null);
        }
        var begins = heads.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        return switch (begins) {
            case "image/jpeg" -> picture(FileType.JPEG, file, JpegFile.read(file), effort);
            case "image/png", "image/apng" -> picture(FileType.PNG, file, PngFile.read(file), effort);
            case "application/pdf" -> pdf(file, head, effort);
            case "text/plain" -> text(file);
            default -> packed(file, begins, head, effort);
        };
    }

    /** @throws Refusal if the name has the ending of another type */
    public static void requireNamedSo(String name, FileType found) {
        FileType.named(name).filter(named -> named != found).ifPresent(named -> {
            throw BadFile.otherThanNamed(named, found);
        });
    }

    private FoundFile picture(FileType type, PassingFile file, PictureFacts facts, Effort effort) throws IOException {
        facts.requireSmall();
        return new FoundFile(type, facts.tellsPosition(), thumbnails.of(file, type, facts, effort));
    }

    private static FoundFile pdf(PassingFile file, byte[] head, Effort effort) throws IOException {
        if (!latin(head).startsWith("%PDF-")) {
            throw BadFile.notTaken();
        }
        var tail = latin(file.bytes(Math.max(0, file.size() - TAIL), TAIL));
        if (!tail.contains("%%EOF")) {
            throw BadFile.incomplete();
        }
        if (!PDF_END.matcher(tail).matches()) {
            throw BadFile.goesOn();
        }
        PdfDocument.check(file.bytes(0, (int) file.size()), effort);
        return new FoundFile(FileType.PDF, false, null);
    }

    private static FoundFile text(PassingFile file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var words = new InputStreamReader(file.open(), decoder)) {
            var piece = new char[HEAD];
            for (int read = words.read(piece); read >= 0; read = words.read(piece)) {
                for (int at = 0; at < read; at++) {
                    if (Character.isISOControl(piece[at]) && "\t\n\r\f".indexOf(piece[at]) < 0) {
                        throw BadFile.notTaken();
                    }
                }
            }
        } catch (CharacterCodingException otherLetters) {
            throw BadFile.notTaken();
        }
        return new FoundFile(FileType.TEXT, false, null);
    }

    private static FoundFile packed(PassingFile file, String begins, byte[] head, Effort effort) throws IOException {
        if (latin(head).startsWith("PK\u0003\u0004")) {
            return new FoundFile(PackedDocument.read(file, effort).orElseThrow(BadFile::archive), false, null);
        }
        throw ARCHIVES.contains(begins) ? BadFile.archive() : BadFile.notTaken();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

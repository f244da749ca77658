package org.cordon.kernel.shared.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.input.BadArchive.Flaw;
import org.cordon.kernel.shared.input.PackedFile.Part;

/** The directory at the end of a ZIP archive, compared with the header before each part. */
final class PackedDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** The flag that puts the sizes behind the part; the header before the part may leave the sizes out. */
    private static final int SIZES_BEHIND = 1 << 3;
    /** The flags of closed archives: encrypted by the old way or the new, patched, or with a hidden directory. */
    private static final int CLOSED = 1 | 1 << 5 | 1 << 6 | 1 << 13;
    /** The longest extra field; Microsoft's programs reserve some hundred bytes here. */
    private static final int MOST_EXTRA = 4 * 1024;
    /** Names that are refused: names that lead to a parent folder or to a root, and names that a program could read as another name. */
    private static final Pattern STRANGE = Pattern.compile("/.*|.*\\\\.*|.*[\\p{Cntrl}:*?\"<>|].*|(.*/)?\\.{1,2}(/.*)?|.*//.*",
            Pattern.DOTALL);

    private final ByteBuffer bytes;
    private final int mostParts;

    PackedDirectory(byte[] content, int mostParts) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.mostParts = mostParts;
    }

    /** An entry of the directory, with the place of its part's header. */
    private record Entry(Part part, int header, int flags) {
    }

    List<Part> parts() throws BadArchive {
        try {
            return read();
        } catch (IndexOutOfBoundsException cutOff) {
            throw new BadArchive(Flaw.DAMAGED);
        }
    }

    private List<Part> read() throws BadArchive {
        int end = bytes.limit() - END_LENGTH;
        if (end < 0 || bytes.getInt(end) != END) {
            throw new BadArchive(hasEnd() ? Flaw.GOES_ON : Flaw.DAMAGED);
        }
        int count = u16(end + 10);
        int begins = bytes.getInt(end + 16);
        require(bytes.getInt(end + 4) == 0 && u16(end + 8) == count && u16(end + 20) == 0
                && (long) begins + bytes.getInt(end + 12) == end);
        if (count > mostParts) {
            throw new BadArchive(Flaw.TOO_MANY_PARTS);
        }
        var entries = new ArrayList<Entry>();
        int at = begins;
        for (int read = 0; read < count; read++) {
            entries.add(entry(at));
            at += ENTRY_LENGTH + u16(at + 28) + u16(at + 30);
        }
        require(at == end);
        requireNoGaps(entries, begins);
        return entries.stream().map(Entry::part).toList();
    }

    /** Whether a directory ends before the end of the file. Without any directory, the file was cut off. */
    private boolean hasEnd() {
        for (int at = bytes.limit() - END_LENGTH - 1; at >= 0; at--) {
            if (bytes.getInt(at) == END) {
                return true;
            }
        }
        return false;
    }

    private Entry entry(int at) throws BadArchive {
        require(bytes.getInt(at) == ENTRY && u16(at + 30) <= MOST_EXTRA && u16(at + 32) == 0 && u16(at + 34) == 0);
        int flags = u16(at + 8);
        int method = u16(at + 10);
        int packed = bytes.getInt(at + 20);
        long size = Integer.toUnsignedLong(bytes.getInt(at + 24));
        int header = bytes.getInt(at + 42);
        var name = name(at + ENTRY_LENGTH, u16(at + 28));
        require((flags & CLOSED) == 0 && (method == STORED || method == DEFLATED) && packed >= 0 && header >= 0
                && (method == DEFLATED || packed == size) && !(name.endsWith("/") && size > 0));
        require(bytes.getInt(header) == LOCAL && u16(header + 6) == flags && u16(header + 8) == method && u16(header + 28) <= MOST_EXTRA
                && name.equals(name(header + LOCAL_LENGTH, u16(header + 26))));
        long checksum = Integer.toUnsignedLong(bytes.getInt(at + 16));
        if ((flags & SIZES_BEHIND) == 0) {
            require(bytes.getInt(header + 14) == (int) checksum && bytes.getInt(header + 18) == packed
                    && bytes.getInt(header + 22) == (int) size);
        }
        int begins = header + LOCAL_LENGTH + u16(header + 26) + u16(header + 28);
        return new Entry(new Part(name, method == DEFLATED, packed, size, checksum, begins), header, flags);
    }

    private String name(int at, int length) throws BadArchive {
        require(length > 0 && length <= 512);
        var name = new byte[length];
        bytes.get(at, name);
        var text = new String(name, StandardCharsets.UTF_8);
        require(!STRANGE.matcher(text).matches());
        return text;
    }

    /** Requires that every byte before the directory belongs to one part, and that no two names differ only in case. */
    private void requireNoGaps(List<Entry> entries, int directory) throws BadArchive {
        var names = new HashSet<String>();
        long at = 0;
        for (var entry : entries.stream().sorted(Comparator.comparingInt(Entry::header)).toList()) {
            require(names.add(entry.part().name().toLowerCase(Locale.ROOT)));
            if (entry.header() != at) {
                throw new BadArchive(Flaw.GOES_ON);
            }
            at = (long) entry.part().begins() + entry.part().packed();
            require(at <= directory);
            if ((entry.flags() & SIZES_BEHIND) != 0) {
                at += descriptor(entry.part(), (int) at);
            }
        }
        if (at != directory) {
            throw new BadArchive(Flaw.GOES_ON);
        }
    }

    /** Returns the number of bytes behind a part: its checksum and its sizes once more, in numbers of four bytes or of eight. */
    private int descriptor(Part part, int at) throws BadArchive {
        int begins = at + (bytes.getInt(at) == DESCRIPTOR ? Integer.BYTES : 0);
        require(bytes.getInt(begins) == (int) part.checksum());
        int sizes = begins + Integer.BYTES;
        if (bytes.getLong(sizes) == part.packed() && bytes.getLong(sizes + Long.BYTES) == part.size()) {
            return sizes + 2 * Long.BYTES - at;
        }
        require(bytes.getInt(sizes) == part.packed() && bytes.getInt(sizes + Integer.BYTES) == (int) part.size());
        return sizes + 2 * Integer.BYTES - at;
    }

    private int u16(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static void require(boolean holds) throws BadArchive {
        if (!holds) {
            throw new BadArchive(Flaw.DAMAGED);
        }
    }
}

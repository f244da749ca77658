package org.cordon.kernel.shared.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A ZIP archive, read strictly. Its directory has to list every byte of it, and its parts have to agree with the directory. No part may be
 * encrypted, listed twice or larger than it says. Anything that two programs could read differently is refused.
 */
public final class PackedFile {

    private static final int PIECE = 8 * 1024;

    private final byte[] content;
    private final List<Part> parts;

    private PackedFile(byte[] content, List<Part> parts) {
        this.content = content;
        this.parts = parts;
    }

    /**
     * A part of the archive.
     *
     * @param packed the number of bytes of the part in the archive
     * @param size   the number of bytes of the unpacked part
     * @param begins where the bytes of the part begin
     */
    public record Part(String name, boolean isDeflated, int packed, long size, long checksum, int begins) {

        public boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /**
     * Reads the directory of an archive; no part is unpacked yet.
     *
     * @param mostParts    how many parts the archive may have
     * @param mostUnpacked how many unpacked bytes all parts may have together
     * @throws BadArchive if the content is no such archive
     */
    public static PackedFile of(byte[] content, int mostParts, long mostUnpacked) throws BadArchive {
        var parts = new PackedDirectory(content, mostParts).parts();
        if (parts.stream().mapToLong(Part::size).sum() > mostUnpacked) {
            throw new BadArchive(BadArchive.Flaw.SWELLS);
        }
        return new PackedFile(content, parts);
    }

    public List<Part> parts() {
        return parts;
    }

    public Optional<Part> find(String name) {
        return parts.stream().filter(part -> part.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Opens a part. Reading fails if its bytes are more or fewer than the directory says, or different. */
    public InputStream open(Part part) {
        InputStream packed = new ByteArrayInputStream(content, part.begins(), part.packed());
        return new Checked(part.isDeflated() ? new InflaterInputStream(packed, new Inflater(true), PIECE) : packed, part);
    }

    /** Returns all bytes of a part. */
    public byte[] bytes(Part part) throws IOException {
        try (var open = open(part)) {
            return open.readAllBytes();
        }
    }

    private static final class Checked extends CheckedInputStream {

        private final Part part;
        private long read;

        Checked(InputStream unpacked, Part part) {
            super(unpacked, new CRC32());
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int some = super.read(target, offset, length);
                read += Math.max(some, 0);
                if (read > part.size() || some < 0 && (read < part.size() || getChecksum().getValue() != part.checksum())) {
                    throw new BadArchive(BadArchive.Flaw.DAMAGED);
                }
                return some;
            } catch (ZipException | EOFException damaged) {
                throw new BadArchive(BadArchive.Flaw.DAMAGED);
            }
        }
    }
}

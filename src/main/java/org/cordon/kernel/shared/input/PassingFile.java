package org.cordon.kernel.shared.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.cordon.kernel.shared.Refusal;

/**
 * Bytes on their way through Cordon that are too many for its memory. They lie in a file of the temporary folder, which loses its name
 * before the first byte is written. Nobody else can open the file. The file disappears with the process that holds it, however the process
 * ends.
 */
public final class PassingFile implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final byte[] sha256;

    private PassingFile(FileChannel channel, long size, byte[] sha256) {
        this.channel = channel;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Stores all bytes of a stream.
     *
     * @param most the limit in bytes
     * @throws Refusal if there are more
     */
    public static PassingFile of(InputStream bytes, long most) throws IOException {
        var channel = FileChannel.open(Files.createTempFile("cordon", null), StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var size = write(new DigestInputStream(bytes, digest), channel, most);
            return new PassingFile(channel, size, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static long write(InputStream bytes, FileChannel channel, long most) throws IOException {
        var piece = new byte[PIECE];
        long size = 0;
        for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
            size += read;
            if (size > most) {
                throw Refusal.tooLarge("A file may have {limit} MB, and this one has more.", most / (1024 * 1024));
            }
            for (var rest = ByteBuffer.wrap(piece, 0, read); rest.hasRemaining();) {
                channel.write(rest);
            }
        }
        return size;
    }

    public long size() {
        return size;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    /** Reads bytes from a position on. @return how many were read, -1 at the end */
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, offset, length), position);
    }

    /** Returns the bytes from a position on, up to the given length. */
    public byte[] bytes(long position, int length) throws IOException {
        var target = new byte[(int) Math.max(0, Math.min(length, size - position))];
        for (int done = 0; done < target.length;) {
            done += read(position + done, target, done, target.length - done);
        }
        return target;
    }

    /** Opens the content from its beginning. The method may be called again and again. */
    public InputStream open() {
        return new InputStream() {

            private long position;

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : new ByteArrayInputStream(one).read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var read = PassingFile.this.read(position, target, offset, length);
                position += Math.max(read, 0);
                return read;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

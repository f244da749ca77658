package org.cordon.rooms.attachment.content;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import org.cordon.kernel.shared.input.PassingFile;

/** The stream from which picture decoders read a file, at any position and without a copy of the file. */
final class PassingImage extends ImageInputStreamImpl {

    private static final int PIECE = 8 * 1024;

    private final PassingFile file;
    private final Effort effort;
    private final byte[] piece = new byte[PIECE];
    private long pieceAt;
    private int pieceLength;

    PassingImage(PassingFile file, Effort effort) {
        this.file = file;
        this.effort = effort;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        effort.check();
        if (streamPos < pieceAt || streamPos >= pieceAt + pieceLength) {
            pieceAt = streamPos;
            pieceLength = Math.max(0, file.read(streamPos, piece, 0, PIECE));
        }
        var from = (int) (streamPos - pieceAt);
        var read = Math.min(length, pieceLength - from);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(piece, from, target, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return file.size();
    }
}

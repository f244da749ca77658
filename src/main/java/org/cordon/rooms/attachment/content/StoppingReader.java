package org.cordon.rooms.attachment.content;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Stops a decoder that needs few bytes for many rows. */
final class StoppingReader implements IIOReadProgressListener {

    private final Effort effort;

    StoppingReader(Effort effort) {
        this.effort = effort;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        effort.check();
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
        effort.check();
    }

    @Override
    public void sequenceComplete(ImageReader source) {
        effort.check();
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
        effort.check();
    }

    @Override
    public void imageComplete(ImageReader source) {
        effort.check();
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
        effort.check();
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
        effort.check();
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
        effort.check();
    }

    @Override
    public void readAborted(ImageReader source) {
        effort.check();
    }
}

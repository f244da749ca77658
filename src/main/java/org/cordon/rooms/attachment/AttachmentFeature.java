package org.cordon.rooms.attachment;

import static org.cordon.kernel.shared.feature.Footprint.leaving;

import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares the acts on files of items. */
@Component
public final class AttachmentFeature implements Feature {

    /** The act of attaching a file to an item. The number of such acts is limited. */
    static final LimitedAct ATTACHING = new LimitedAct("ATTACHMENT", 120);

    enum AttachmentAct implements Act {

        FILE_ATTACHED(leaving(onItems("")).counted(AttachmentFeature.ATTACHING).changedAt(Place.ITEM)),
        FILE_TAKEN_BACK(leaving(onItems("/{code}/withdrawal")).counted(ActFeature.CHANGE));

        private final Footprint footprint;

        AttachmentAct(Footprint footprint) {
            this.footprint = footprint;
        }

        private static String[] onItems(String act) {
            return Stream.of("nominations", "leads", "arrests", "questions", "answers", "alerts", "reports")
                    .map(item -> "POST /api/" + item + "/{reference}/attachments" + act).toArray(String[]::new);
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().acts(AttachmentAct.values()).limits(ATTACHING);
    }
}

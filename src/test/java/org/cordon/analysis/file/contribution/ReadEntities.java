package org.cordon.analysis.file.contribution;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.analysis.file.DataCategory;
import org.cordon.analysis.file.PersonCategory;

/** Reads a file of entities without keeping any of them, for tests of other packages. */
public final class ReadEntities {

    private static final Order ORDER = new Order("P", "S", List.of(PersonCategory.values()), List.of(DataCategory.values()));

    private ReadEntities() {
    }

    public static Object read(byte[] content) {
        var flaws = new Flaws();
        var reader = new ThingReader(ORDER, LocalDate.of(2027, 5, 10), flaws);
        EntityFile.read(() -> new ByteArrayInputStream(content), flaws, reader::read);
        flaws.refuseIfAny();
        return flaws;
    }
}

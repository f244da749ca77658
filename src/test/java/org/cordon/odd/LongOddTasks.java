package org.cordon.odd;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple3;

/** Posts other variables each time, for the long form. */
final class LongOddTasks extends OddTasksTest {

    @Override
    @Property
    void variables(@ForAll("place") int place, @ForAll("posted") List<Tuple3<String, String, String>> posted,
            @ForAll boolean isSerialised) {
        super.variables(place, posted, isSerialised);
    }

    @Override
    @Property
    void bodies(@ForAll("place") int place, @ForAll("changes") List<Tuple3<Integer, OddValues.How, String>> changes) {
        super.bodies(place, changes);
    }
}

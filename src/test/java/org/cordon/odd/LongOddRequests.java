package org.cordon.odd;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple3;

/** Sends other requests each time, for the long form. */
final class LongOddRequests extends OddRequestsTest {

    @Override
    @Property
    void bodies(@ForAll("routes") int route, @ForAll("changes") List<Tuple3<Integer, OddValues.How, String>> changes,
            @ForAll("types") String type, @ForAll("charsets") Charset charset) {
        super.bodies(route, changes, type, charset);
    }

    @Override
    @Property
    void queriesAndPaths(@ForAll("routes") int route, @ForAll("names") String name, @ForAll("texts") String value, @ForAll boolean inPath) {
        super.queriesAndPaths(route, name, value, inPath);
    }
}

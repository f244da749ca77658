package org.cordon.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cordon.shared.database.OwnConnection;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
final class NodeTest {

    @Autowired
    private Node node;
    @Autowired
    private OwnConnection connections;

    /** Every login of the database can tell something. */
    @Test
    void hearsOnWhateverSenselessThingSomebodyTold() throws Exception {
        var heard = new LinkedBlockingQueue<Integer>();
        try (var line = connections.open(); var sql = line.createStatement()) {
            sql.execute("notify cordon_node");
            sql.execute("notify cordon_node, 'event'");
            sql.execute("notify cordon_node, 'event of-the-day'");
            node.listen(heard::add);
            sql.execute("notify cordon_node, 'event 4711'");
        }
        Integer number;
        do {
            number = heard.poll(10, TimeUnit.SECONDS);
            assertThat(number).as("what was told after the senseless things").isNotNull();
        } while (number != 4711);
    }
}

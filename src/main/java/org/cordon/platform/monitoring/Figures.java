package org.cordon.platform.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.monitoring.FiguresQuery.Counted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The figures {@code cordon_...} that Prometheus reads. They are counted together, on request, under the system identity: the reader may
 * read figures and no row. No figure carries a reference, an account or a country, because a monitoring system shows its data to more
 * people than Cordon would.
 */
@Component
public class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final FiguresQuery query;
    private final Map<Figure, MultiGauge> gauges = new EnumMap<>(Figure.class);
    private volatile boolean complete;

    Figures(FiguresQuery query, MeterRegistry registry) {
        this.query = query;
        for (var figure : Figure.values()) {
            gauges.put(figure, MultiGauge.builder(figure.meter()).description(figure.meaning()).baseUnit(figure.unit()).register(registry));
        }
        Gauge.builder("cordon.figures.complete", this, figures -> figures.complete ? 1 : 0)
                .description("1 if the figures of this answer were counted, 0 if the database could not be asked").register(registry);
    }

    /** Counts again. If that fails, all figures are left out, so that no old value is shown. */
    public synchronized void count() {
        try {
            var counted = SystemWork.call(query::count);
            gauges.forEach((figure, gauge) -> gauge.register(rows(counted.getOrDefault(figure, List.of())), true));
            complete = true;
        } catch (RuntimeException failure) {
            LOG.error("The figures could not be counted", failure);
            gauges.values().forEach(gauge -> gauge.register(List.of(), true));
            complete = false;
        }
    }

    private static List<Row<?>> rows(List<Counted> counted) {
        return counted.stream().<Row<?>>map(one -> Row.of(Tags.of(one.labels()), one.value())).toList();
    }
}

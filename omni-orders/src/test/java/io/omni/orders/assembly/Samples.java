package io.omni.orders.assembly;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.LedgerOptions;
import io.omni.orders.OrderOptions;
import io.omni.orders.order.Delivery;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One valid value of every record that a host hands in: all commands, what they are made of, and what is configured. */
final class Samples {

    private final Map<Class<?>, Record> byType = new LinkedHashMap<>();

    private Samples() {}

    static Map<Class<?>, Record> byType() {
        Samples samples = new Samples();
        Scenarios.ALL.forEach(scenario -> samples.collect(scenario.ready().command()));
        List.of(
                        new Delivery.PickUpAt(Retailer.LEEDS),
                        Retailer.item(Retailer.COAT, 1, Retailer.pounds("9.99")),
                        Retailer.PROGRAM,
                        LedgerOptions.DEFAULT,
                        OrderOptions.DEFAULT,
                        CommandId.named(Retailer.START, "sample"))
                .forEach(samples::collect);
        return samples.byType;
    }

    private void collect(Object value) {
        if (value instanceof Record found) {
            byType.put(found.getClass(), found);
            for (RecordComponent component : found.getClass().getRecordComponents()) {
                collect(Variations.read(found, component));
            }
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(this::collect);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::collect);
        }
    }
}

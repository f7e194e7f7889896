package io.omni.kafka;

import java.util.Map;
import java.util.Set;

/** Somebody who sends the counts of shelves to a topic while the broker is there, while it is away, and when it is back. */
interface Sender extends AutoCloseable {

    String topic();

    /** Sends some; returns when they have arrived. */
    void whileThere() throws Exception;

    /** Goes on; returns when it has noticed that the broker is away. */
    void whileAway() throws Exception;

    /** Comes to the end of it. */
    void whenBack() throws Exception;

    /** How often each shelf was counted. */
    Map<String, Integer> counts();

    @Override
    void close();

    default Set<Arrivals.Fault> faults(Broker broker) {
        return Arrivals.in(topic(), broker.address()).faults(counts());
    }
}

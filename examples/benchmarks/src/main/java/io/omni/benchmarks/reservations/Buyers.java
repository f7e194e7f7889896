package io.omni.benchmarks.reservations;

import java.util.List;

/** Those who reserve, in this process or in another one. */
interface Buyers extends AutoCloseable {

    /** What there is little of. */
    List<String> SCARCE = List.of("scarce");

    /** Opens a contender's shop, with so many connections; one that was open closes. */
    void open(Contender contender, int connections) throws Exception;

    /** Lets so many callers reserve for so long. */
    Waits reserve(Contender contender, int callers, int millis) throws Exception;

    /** Lets so many callers buy what is scarce of Omni until it is sold out, and tells how many units they got. */
    long sellOut(int callers) throws Exception;

    @Override
    void close();
}

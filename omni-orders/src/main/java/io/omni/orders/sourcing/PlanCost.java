package io.omni.orders.sourcing;

/**
 * What a plan costs, by what it is for. The last two are no cash: the price of units being gone from where they are, and of those that nobody supplies.
 *
 * @param shipments what shipments cost whatever is in them
 * @param transport what carrying the units costs
 * @param handling what picking and packing them costs
 * @param shadow what they would have been worth where they were; below 0 where they had better go
 * @param unfilled what it costs to leave units unfilled
 */
public record PlanCost(long shipments, long transport, long handling, long shadow, long unfilled) {

    /** No cost at all. */
    public static final PlanCost NONE = new PlanCost(0, 0, 0, 0, 0);

    /**
     * The cash that leaves the house.
     *
     * @return shipments, transport and handling
     * @throws ArithmeticException if it does not fit
     */
    public long cash() {
        return Math.addExact(Math.addExact(shipments, transport), handling);
    }

    /**
     * What is made least.
     *
     * @return the sum of all parts
     * @throws ArithmeticException if it does not fit
     */
    public long total() {
        return Math.addExact(cash(), Math.addExact(shadow, unfilled));
    }

    /**
     * Both together.
     *
     * @param other another cost
     * @return the sums, part by part
     * @throws ArithmeticException if one does not fit
     */
    public PlanCost plus(PlanCost other) {
        return new PlanCost(
                Math.addExact(shipments, other.shipments),
                Math.addExact(transport, other.transport),
                Math.addExact(handling, other.handling),
                Math.addExact(shadow, other.shadow),
                Math.addExact(unfilled, other.unfilled));
    }
}

package io.omni.inventory.supply;

import io.omni.core.quantity.Quantity;

/** Why what is expected cannot be changed as asked. */
public sealed interface SupplyProblem {

    /**
     * Names the supply.
     *
     * @return which one
     */
    SupplyId supply();

    /**
     * Nothing is known by this name.
     *
     * @param supply the name
     */
    record Unknown(SupplyId supply) implements SupplyProblem {

        @Override
        public String toString() {
            return "%s was never announced".formatted(supply);
        }
    }

    /**
     * Something is announced by this name already.
     *
     * @param supply the name
     * @param source the document that announced it
     */
    record Announced(SupplyId supply, SupplySource source) implements SupplyProblem {

        @Override
        public String toString() {
            return "%s was announced already, by %s: revise it".formatted(supply, source);
        }
    }

    /**
     * It was canceled or closed short, and nothing more is to come.
     *
     * @param supply which one
     * @param received how many units came of it
     */
    record Closed(SupplyId supply, Quantity received) implements SupplyProblem {

        @Override
        public String toString() {
            return "%s is closed, after %s units: announce another".formatted(supply, received);
        }
    }

    /**
     * A ship notice tells of orders, and not of other notices.
     *
     * @param supply which one is no order
     */
    record NoOrder(SupplyId supply) implements SupplyProblem {

        @Override
        public String toString() {
            return "%s is itself of a ship notice: name the line of the order".formatted(supply);
        }
    }
}

package io.omni.inventory.lot;

import io.omni.core.catalog.Sku;
import io.omni.inventory.stock.StockKey;
import java.util.List;

/** Why the lots of a command are not right. */
public sealed interface LotProblem {

    /**
     * The units of a tracked SKU are to be named, all of them and no more.
     *
     * @param key of what and where
     * @param tracking what is to be named
     * @param units how many units the command moves
     * @param named of how many it says which ones they are
     */
    record NotNamed(StockKey key, Tracking tracking, long units, long named) implements LotProblem {

        @Override
        public String toString() {
            return "%s moves %d units and names the %s of %d: name all, or say that they are %s"
                    .formatted(key, units, tracking == Tracking.SERIAL ? "serials" : "lots", named, LotId.UNASSIGNED);
        }
    }

    /**
     * No lots are kept of the SKU.
     *
     * @param key of what and where
     * @param lot which lot was named
     */
    record NotTracked(StockKey key, LotId lot) implements LotProblem {

        @Override
        public String toString() {
            return "%s is not tracked, and %s is named: leave the lot out, or track the SKU".formatted(key, lot);
        }
    }

    /**
     * Nothing is known of a lot.
     *
     * @param sku of what
     * @param lot which lot
     */
    record NotDeclared(Sku sku, LotId lot) implements LotProblem {

        @Override
        public String toString() {
            return "lot %s of %s is not known: declare it first, with its best-before instant".formatted(lot, sku);
        }
    }

    /**
     * A serial number is of one unit.
     *
     * @param key of what and where
     * @param serial which serial number
     * @param units how many units it was named for
     */
    record NotOneUnit(StockKey key, LotId serial, long units) implements LotProblem {

        @Override
        public String toString() {
            return "serial %s of %s is named for %d units: a serial is of one".formatted(serial, key, units);
        }
    }

    /**
     * Fewer units of the lot are there.
     *
     * @param key of what and where
     * @param place in which condition, or on their way
     * @param lot which lot or serial number
     * @param requested how many were to leave
     * @param available how many are there
     */
    record NotThere(StockKey key, LotPlace place, LotId lot, long requested, long available) implements LotProblem {

        @Override
        public String toString() {
            return "%d of lot %s are to leave %s (%s), where %d are: name the lots that are there"
                    .formatted(requested, lot, key, place, available);
        }
    }

    /**
     * A unit is in stock already.
     *
     * @param sku of what
     * @param serial which serial number
     * @param where where the book has it; none where it left while this was asked, or comes twice in the command
     */
    record InStock(Sku sku, LotId serial, List<LotLevel> where) implements LotProblem {

        /** Copies the list. */
        public InStock {
            where = List.copyOf(where);
        }

        @Override
        public String toString() {
            return "serial %s of %s is in stock at %s: transfer it, or correct that location first"
                    .formatted(serial, sku, where);
        }
    }
}

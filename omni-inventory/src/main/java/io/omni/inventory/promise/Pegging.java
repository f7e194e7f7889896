package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import io.omni.inventory.reservation.ReservationId;
import io.omni.inventory.supply.SupplyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which promise stands on which supply: what is due first stands on what comes first. No other way serves more promises in time, for if units
 * come too late so, then fewer come by that instant than are due by it.
 *
 * @param pegs the pegs, in the order in which promises are due
 * @param unsupplied promised units that stand on nothing, by promise
 */
public record Pegging(List<Peg> pegs, Map<ReservationId, Long> unsupplied) {

    /** Copies both. */
    public Pegging {
        pegs = List.copyOf(pegs);
        unsupplied = Map.copyOf(unsupplied);
    }

    /**
     * Pegs promises to supply.
     *
     * @param onHand units that are there and held for nobody; negative where more are held than are there
     * @param supplies what is expected
     * @param commitments what is promised beside what is held; of what is due at one instant, what was promised first comes first
     * @return which stands on which
     */
    public static Pegging of(long onHand, List<ExpectedUnits> supplies, List<Commitment> commitments) {
        Given.require("supplies", supplies);
        Given.require("commitments", commitments);
        Iterator<Lot> lots = lots(onHand, supplies).iterator();
        List<Peg> pegs = new ArrayList<>();
        Map<ReservationId, Long> unsupplied = new LinkedHashMap<>();
        Lot lot = Lot.EMPTY;
        for (Commitment commitment : inOrder(commitments)) {
            long missing = commitment.quantity().units();
            while (missing > 0 && (lot.units > 0 || lots.hasNext())) {
                if (lot.units == 0) {
                    lot = lots.next();
                    continue;
                }
                long taken = Math.min(missing, lot.units);
                pegs.add(new Peg(commitment.promise(), taken, commitment.due(), lot.supply, lot.at));
                missing -= taken;
                lot = lot.less(taken);
            }
            if (missing > 0) {
                unsupplied.merge(commitment.promise(), missing, Math::addExact);
            }
        }
        return new Pegging(pegs, unsupplied);
    }

    private static List<Commitment> inOrder(List<Commitment> commitments) {
        return commitments.stream()
                .sorted(Comparator.comparing(Commitment::due))
                .toList();
    }

    /** What there is, the first first. What is missing on hand is taken from what comes first. */
    private static List<Lot> lots(long onHand, List<ExpectedUnits> supplies) {
        List<Lot> lots = new ArrayList<>();
        lots.add(new Lot(Math.max(0, onHand), Optional.empty(), Optional.empty()));
        long missing = Math.max(0, -onHand);
        for (ExpectedUnits expected : supplies.stream().sorted().toList()) {
            long owed = Math.min(missing, expected.quantity().units());
            missing -= owed;
            lots.add(new Lot(
                    expected.quantity().units() - owed, Optional.of(expected.supply()), Optional.of(expected.at())));
        }
        return lots;
    }

    private record Lot(long units, Optional<SupplyId> supply, Optional<Instant> at) {

        private static final Lot EMPTY = new Lot(0, Optional.empty(), Optional.empty());

        Lot less(long taken) {
            return new Lot(units - taken, supply, at);
        }
    }

    /**
     * Tells when all units of a promise are there.
     *
     * @param promise which promise
     * @return the instant at which the last of them comes; empty if they are there already, or if some stand on nothing
     */
    public Optional<Instant> complete(ReservationId promise) {
        return unsupplied.containsKey(promise)
                ? Optional.empty()
                : pegs.stream()
                        .filter(peg -> peg.promise().equals(promise))
                        .flatMap(peg -> peg.at().stream())
                        .max(Instant::compareTo);
    }

    /**
     * Counts the units of each promise that come too late, or not at all as far as is known.
     *
     * @return the units by promise, of promises that are not kept
     */
    public Map<ReservationId, Quantity> late() {
        Map<ReservationId, Quantity> late = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        pegs.stream()
                .filter(Peg::isLate)
                .forEach(peg -> late.merge(peg.promise(), Quantity.of(peg.units()), Quantity::plus));
        unsupplied.forEach((promise, units) -> late.merge(promise, Quantity.of(units), Quantity::plus));
        return late;
    }

    /**
     * Compares with how promises stood before a supply changed.
     *
     * @param before how they stood
     * @return what to tell those whom it touches: each promise that is complete at another instant than before, or that units are missing for
     */
    public List<PromiseRepegged> since(Pegging before) {
        Map<ReservationId, Quantity> late = late();
        Map<ReservationId, Quantity> lateBefore = before.late();
        return Stream.concat(pegs.stream().map(Peg::promise), late.keySet().stream())
                .distinct()
                .map(promise -> new PromiseRepegged(
                        promise,
                        before.complete(promise),
                        complete(promise),
                        late.getOrDefault(promise, Quantity.ZERO)))
                .filter(event -> !event.before().equals(event.after())
                        || !lateBefore
                                .getOrDefault(event.promise(), Quantity.ZERO)
                                .equals(event.late()))
                .toList();
    }
}
